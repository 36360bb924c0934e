<?php
// A "must-use" plugin: what the tests need of WordPress and its settings do not offer.

// The classic editor is still part of WordPress; plugins decide who gets it. Here the address does.
add_filter('use_block_editor_for_post', function ($block) {
    $asked = isset($_GET['classic']) || str_contains($_SERVER['HTTP_REFERER'] ?? '', 'classic=');
    return $asked ? false : $block;
});
add_filter('wp_default_editor', function ($tab) {
    return ['visual' => 'tinymce', 'text' => 'html'][$_GET['classic'] ?? ''] ?? $tab;
});

// Left to itself, the classic editor saves a draft some time after its title is written, and until that is
// done takes no press of its buttons.
add_action('admin_enqueue_scripts', fn () => wp_dequeue_script('autosave'));

// Every save of a post or a comment, as it then stands in the database: what a second, unwanted save
// would leave no other trace of.
add_action('wp_after_insert_post', function ($id, $post) {
    global $wpdb;
    if ($post->post_type !== 'post' || $post->post_status === 'auto-draft') return;
    $wpdb->query($wpdb->prepare(
        "INSERT INTO saves (kind, status, title, content)
         SELECT 'post', post_status, post_title, post_content FROM {$wpdb->posts} WHERE ID = %d",
        $id
    ));
}, 10, 2);
$comment_saved = function ($id) {
    global $wpdb;
    $wpdb->query($wpdb->prepare(
        "INSERT INTO saves (kind, status, title, content)
         SELECT 'comment', IF(comment_parent, 'reply', 'comment'), comment_author, comment_content
         FROM {$wpdb->comments} WHERE comment_ID = %d",
        $id
    ));
};
add_action('wp_insert_comment', $comment_saved);
add_action('edit_comment', $comment_saved);

// Each test finds the editor as it was at first, whatever one before has chosen in it.
add_filter('update_user_metadata', function ($check, $user, $key) {
    global $wpdb;
    return $key === $wpdb->get_blog_prefix() . 'persisted_preferences' ? true : $check;
}, 10, 3);

// Where the system has no font for them, emoji are shown as pictures from WordPress's own servers.
add_filter('emoji_svg_url', fn () => includes_url('images/blank.gif?'));
add_filter('emoji_url', fn () => includes_url('images/blank.gif?'));
