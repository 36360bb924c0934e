<?php
// Run once from the command line: fills the empty database, as the installation's web page would.
$_SERVER['HTTP_HOST'] = parse_url(getenv('WORDPRESS_URL'), PHP_URL_HOST);
define('WP_INSTALLING', true);
require_once getenv('WORDPRESS_FOLDER') . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Pause', 'writer', 'writer@pause.invalid', false, '', getenv('WORDPRESS_PASSWORD'));
switch_theme('twentytwentyone');
update_option('show_avatars', 0);
// Newer than whatever a browser may remember by itself.
add_user_meta(1, 'wp_persisted_preferences', [
    'core/edit-post' => ['welcomeGuide' => false, 'fullscreenMode' => false],
    '_modified' => '2099-01-01T00:00:00Z',
]);
global $wpdb;
$wpdb->query(
    "CREATE TABLE saves (
       n INT AUTO_INCREMENT PRIMARY KEY, kind VARCHAR(20), status VARCHAR(20),
       title TEXT, content LONGTEXT
     ) {$wpdb->get_charset_collate()}"
);
