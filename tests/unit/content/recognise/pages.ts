import type { Channel } from '../../../../src/settings/channels.ts';

/**
 * Small pages in the manner of what is on the web, and what must be made of them on a site that nothing is
 * known about. `#go` is what the writer presses and `#f` where the writer types.
 */
export interface SamplePage {
  readonly name: string;
  /** BCP 47. */
  readonly language: string;
  /** Through which channel pressing `#go`, or Enter in `#f`, sends; null where nothing may be taken. */
  readonly channel: Channel | null;
  readonly html: string;
  /** What the writer does; pressing `#go` when absent. */
  readonly by?: 'Enter';
}

type Sample = readonly [name: string, language: string, html: string, by?: 'Enter'];

const all = (channel: Channel | null, samples: readonly Sample[]): SamplePage[] =>
  samples.map(([name, language, html, by]) => ({
    name,
    language,
    channel,
    html,
    ...(by ? { by } : {}),
  }));

const PUBLIC = all('public', [
  // Forums
  [
    'a forum reply',
    'en',
    '<form action="posting.php?mode=reply"><input name="subject" value="Re: x"><textarea id="f" name="message">x</textarea><input type="submit" name="preview" value="Preview"><input type="submit" name="save" value="Save draft"><input id="go" type="submit" name="post" value="Submit"></form>',
  ],
  [
    'a new topic',
    'de',
    '<form class="topic-form"><label for="t">Betreff</label><input id="t" name="subject" value="x"><textarea id="f" name="text">x</textarea><button id="go" type="submit">Thema erstellen</button></form>',
  ],
  [
    'a quick reply with an editor',
    'fr',
    '<div class="quick-reply"><div id="f" contenteditable="true" role="textbox" aria-label="Votre réponse">x</div><div class="tools"><button type="button">Gras</button><button type="button" id="go">Publier la réponse</button></div></div>',
  ],
  [
    'a forum reply, right to left',
    'ar',
    '<form dir="rtl" class="reply"><textarea id="f" name="body" placeholder="اكتب ردك">x</textarea><button id="go" type="submit">إرسال الرد</button></form>',
  ],
  [
    'a forum reply by a script',
    'he',
    '<div dir="rtl" class="thread-reply"><textarea id="f" aria-label="התגובה שלך">x</textarea><a class="btn" role="button" id="go">פרסם תגובה</a></div>',
  ],
  [
    'an answer',
    'ru',
    '<form class="answer-form"><textarea id="f" name="answer">x</textarea><button type="button" class="preview">Предпросмотр</button><button id="go">Ответить</button></form>',
  ],
  [
    'a question',
    'pt',
    '<form id="ask"><input name="title" placeholder="Título" value="x"><textarea id="f" name="body">x</textarea><select name="tag"><option>a</option></select><button id="go" type="submit">Publicar pergunta</button></form>',
  ],
  [
    'a forum reply whose field is called message',
    'nl',
    '<form id="quickreply" class="forum-post"><textarea id="f" name="message" placeholder="Typ je bericht">x</textarea><button id="go" type="submit">Reactie plaatsen</button></form>',
  ],
  [
    'a forum thread with a toolbar',
    'tr',
    '<section class="forum"><div class="toolbar"><button type="button">B</button><button type="button">I</button></div><div id="f" contenteditable="true">x</div><footer><button type="button">Vazgeç</button><button type="button" id="go">Konuyu gönder</button></footer></section>',
  ],
  [
    'a reply below a quotation',
    'ja',
    '<form class="res"><input name="FROM" placeholder="名前"><input name="mail" placeholder="E-mail"><textarea id="f" name="MESSAGE">x</textarea><input id="go" type="submit" value="書き込む"></form>',
  ],
  // Guest books
  [
    'a guest book',
    'en',
    '<h1>Guestbook</h1><form id="guestbook" method="post"><input name="name" value="Sam"><input type="email" name="email" value=""><textarea id="f" name="message">x</textarea><input id="go" type="submit" value="Sign the guestbook"></form>',
  ],
  [
    'a guest book',
    'de',
    '<form action="/gaestebuch/eintrag" method="post"><h2>Gästebuch</h2><input name="name" value="Sam"><input type="email" name="mail"><textarea id="f" name="nachricht" placeholder="Deine Nachricht">x</textarea><button id="go" type="submit">Absenden</button></form>',
  ],
  [
    'a guest book',
    'fr',
    '<form class="livre-d-or"><legend>Livre d’or</legend><input name="pseudo"><textarea id="f" name="message">x</textarea><input id="go" type="submit" value="Signer"></form>',
  ],
  [
    'a guest book',
    'es',
    '<form class="libro-visitas"><h3>Libro de visitas</h3><input name="nombre"><textarea id="f" name="mensaje" placeholder="Mensaje">x</textarea><button id="go">Enviar</button></form>',
  ],
  [
    'a guest book',
    'ru',
    '<h2>Гостевая книга</h2><form class="gb"><input name="name"><textarea id="f" name="text">x</textarea><button id="go" type="submit">Оставить запись</button></form>',
  ],
  [
    'a memorial page',
    'pl',
    '<form class="condolences"><textarea id="f" name="wpis">x</textarea><button id="go" type="submit">Dodaj wpis</button></form>',
  ],
  // Comments
  [
    'a comment form',
    'en',
    '<form class="comments__form"><textarea id="f" placeholder="Join the discussion…">x</textarea><button type="button">Cancel</button><button type="submit" id="go">Comment</button></form>',
  ],
  [
    'a comment form with name and address',
    'it',
    '<form class="respond"><input name="author"><input type="email" name="email"><input type="url" name="url"><textarea id="f" name="commento">x</textarea><input id="go" type="submit" value="Invia commento"></form>',
  ],
  [
    'a comment line',
    'en',
    '<div class="comment-box"><input type="text" id="f" placeholder="Add a comment…" value="x"><button type="button" id="go">Post</button></div>',
  ],
  [
    'a comment line sent by Enter',
    'en',
    '<form class="comment-box"><input type="text" id="f" placeholder="Write a comment…" value="x"></form>',
    'Enter',
  ],
  [
    'a comment box that opens',
    'ko',
    '<div class="comment_inbox"><textarea id="f" placeholder="댓글을 남겨보세요">x</textarea><div><button type="button">취소</button><button type="button" id="go">등록</button></div></div>',
  ],
  [
    'a comment box',
    'zh-CN',
    '<div class="comment-editor"><div id="f" contenteditable="true" data-placeholder="说点什么">x</div><span role="button" class="btn" id="go">发表评论</span></div>',
  ],
  [
    'a comment box',
    'zh-TW',
    '<form><textarea id="f" name="content">x</textarea><button id="go" type="submit">送出留言</button></form>',
  ],
  [
    'a comment box',
    'hi',
    '<div class="tippani"><textarea id="f" placeholder="अपनी टिप्पणी लिखें">x</textarea><button type="button" id="go">टिप्पणी करें</button></div>',
  ],
  [
    'a comment box',
    'fa',
    '<div dir="rtl"><textarea id="f" placeholder="دیدگاه شما">x</textarea><button type="button" id="go">ارسال نظر</button></div>',
  ],
  [
    'a comment box',
    'ur',
    '<div dir="rtl"><textarea id="f">x</textarea><button type="button" id="go">تبصرہ شامل کریں</button></div>',
  ],
  [
    'a comment box',
    'uk',
    '<div><textarea id="f">x</textarea><button type="button" id="go">Додати коментар</button></div>',
  ],
  [
    'a comment box',
    'cs',
    '<form><textarea id="f" name="text">x</textarea><button id="go">Přidat komentář</button></form>',
  ],
  [
    'a comment box',
    'hu',
    '<div><textarea id="f">x</textarea><button type="button" id="go">Hozzászólás elküldése</button></div>',
  ],
  [
    'a comment box',
    'el',
    '<div><textarea id="f">x</textarea><button type="button" id="go">Δημοσίευση σχολίου</button></div>',
  ],
  [
    'a comment box',
    'vi',
    '<div><textarea id="f">x</textarea><button type="button" id="go">Gửi bình luận</button></div>',
  ],
  [
    'a comment box',
    'th',
    '<div><textarea id="f" placeholder="แสดงความคิดเห็น">x</textarea><button type="button" id="go">โพสต์</button></div>',
  ],
  [
    'a comment box',
    'cy',
    '<div><textarea id="f">x</textarea><button type="button" id="go">Postio sylw</button></div>',
  ],
  [
    'a comment box',
    'sv',
    '<div><textarea id="f">x</textarea><button type="button" id="go">Skicka kommentar</button></div>',
  ],
  [
    'a comment box',
    'fi',
    '<div><textarea id="f">x</textarea><button type="button" id="go">Lähetä kommentti</button></div>',
  ],
  [
    'a comment box',
    'id',
    '<div><textarea id="f">x</textarea><button type="button" id="go">Kirim komentar</button></div>',
  ],
  [
    'a comment box with an icon',
    'en',
    '<div class="comment-form"><div contenteditable="true" id="f">x</div><button type="button" id="go" aria-label="Submit comment"><svg></svg></button></div>',
  ],
  [
    'a comment with a reaction bar',
    'da',
    '<article><div><textarea id="f">x</textarea><button type="button" aria-pressed="false">Synes godt om</button><button type="button" id="go">Send kommentar</button></div></article>',
  ],
  [
    'a comment in a table',
    'no',
    '<table><tr><td><textarea id="f">x</textarea></td></tr><tr><td><input type="button" id="go" value="Send kommentar"></td></tr></table>',
  ],
  [
    'a comment, its button outside the form',
    'en',
    '<div><form id="c"><textarea id="f">x</textarea></form><button id="go" form="c">Leave it here</button></div>',
  ],
  [
    'a message board inside a page about chat',
    'en',
    '<form class="comment-form"><h3>Comments on: How to chat with teenagers</h3><textarea id="f">x</textarea><button id="go">Post comment</button></form>',
  ],
  // Reviews
  [
    'a review',
    'en',
    '<form class="review"><input type="radio" name="stars" value="5"><input name="headline" placeholder="Headline" value="x"><textarea id="f" name="review">x</textarea><button id="go" type="submit">Submit review</button></form>',
  ],
  [
    'a review',
    'de',
    '<form class="bewertung"><select name="sterne"><option>5</option></select><textarea id="f" name="bewertung">x</textarea><button id="go" type="submit">Bewertung abschicken</button></form>',
  ],
  [
    'a review in a dialog',
    'es',
    '<div role="dialog"><div role="radiogroup"></div><textarea id="f" placeholder="Cuenta tu experiencia">x</textarea><button type="button">Cancelar</button><button type="button" id="go">Publicar</button></div>',
  ],
  [
    'a rating of a workplace',
    'fr',
    '<form><textarea id="f" name="avis">x</textarea><button id="go" type="submit">Déposer mon avis</button></form>',
  ],
  // Status boxes and posts
  [
    'a status box',
    'en',
    '<div class="composer"><div role="textbox" contenteditable="true" id="f" aria-label="What’s happening?">x</div><button type="button" aria-haspopup="menu">Everyone</button><button type="button" id="go" class="publish">Share</button></div>',
  ],
  [
    'a status box',
    'ro',
    '<div><textarea id="f" placeholder="La ce te gândești?">x</textarea><button type="button" id="go">Postează</button></div>',
  ],
  [
    'a post with a picture',
    'ca',
    '<div><textarea id="f">x</textarea><button type="button" aria-label="Afegeix una imatge"></button><button type="button" id="go">Publica</button></div>',
  ],
  [
    'a post in a group',
    'bn',
    '<div><textarea id="f">x</textarea><button type="button" id="go">পোস্ট করুন</button></div>',
  ],
  [
    'a post in a group',
    'pa',
    '<div><textarea id="f">x</textarea><button type="button" id="go">ਪੋਸਟ ਕਰੋ</button></div>',
  ],
  [
    'an edited post',
    'en',
    '<form class="edit-post"><textarea id="f">x</textarea><button type="button">Cancel</button><button id="go" type="submit">Save changes</button></form>',
  ],
  [
    'a post to be sent later',
    'en',
    '<form class="post-form"><textarea id="f">x</textarea><input type="datetime-local" name="when"><button id="go" type="submit">Schedule post</button></form>',
  ],
  [
    'a post to be sent later by a script',
    'de',
    '<div role="dialog"><textarea id="f">x</textarea><input type="date"><input type="time"><button type="button">Abbrechen</button><button type="button" id="go">Planen</button></div>',
  ],
  [
    'a post with a caption',
    'ja',
    '<div role="dialog"><textarea id="f" aria-label="キャプション">x</textarea><button type="button" id="go">シェアする</button></div>',
  ],
  [
    'a post with a privacy choice',
    'en',
    '<form class="status"><textarea id="f">x</textarea><select name="visibility"><option>Public</option></select><label><input type="checkbox" name="cw">Sensitive</label><button id="go">Post</button></form>',
  ],
  [
    'a classified advertisement',
    'it',
    '<form class="annuncio"><input name="titolo" value="x"><input type="number" name="prezzo"><textarea id="f" name="descrizione">x</textarea><button id="go" type="submit">Pubblica annuncio</button></form>',
  ],
  // Blogs and content management
  [
    'a blog editor',
    'en',
    '<div class="editor"><input placeholder="Title" value="x"><div contenteditable="true" id="f">x</div><button type="button">Save draft</button><button type="button" id="go">Publish</button></div>',
  ],
  [
    'a blog editor',
    'es',
    '<main><h1 contenteditable="true">x</h1><div contenteditable="true" id="f">x</div><aside><button type="button">Guardar borrador</button><button type="button" id="go">Publicar ahora</button></aside></main>',
  ],
  [
    'a content editor with a form',
    'nl',
    '<form id="node-form"><input name="title" value="x"><textarea id="f" name="body">x</textarea><select name="status"><option>1</option></select><input type="checkbox" name="promote"><input type="submit" name="op" value="Voorbeeld"><input id="go" type="submit" name="op" value="Nu publiceren"></form>',
  ],
  [
    'a wiki page',
    'en',
    '<form id="editform"><textarea id="f" name="wpTextbox1">x</textarea><input name="wpSummary"><input type="submit" name="wpPreview" value="Show preview"><input id="go" type="submit" name="wpSave" value="Publish changes"></form>',
  ],
  [
    'a newsletter',
    'fr',
    '<form class="newsletter-editor"><input name="titre" value="x"><textarea id="f" name="corps">x</textarea><button id="go" type="submit">Publier maintenant</button></form>',
  ],
  [
    'a school’s news',
    'sv',
    '<form><input name="rubrik" value="x"><textarea id="f" name="text">x</textarea><button type="submit" name="draft">Spara utkast</button><button id="go" type="submit">Publicera inlägg</button></form>',
  ],
  [
    'a petition',
    'en',
    '<form class="petition"><input name="name"><textarea id="f" name="why" placeholder="I’m signing because…">x</textarea><button id="go" type="submit">Sign</button></form>',
  ],
  [
    'a page on crowd funding',
    'en',
    '<form class="update-form"><input name="title" value="x"><textarea id="f" name="update">x</textarea><button id="go" type="submit">Post update</button></form>',
  ],
  // Written after the recogniser, to measure it
  [
    'a thread on a parents’ board',
    'en',
    '<div class="thread-form"><div class="trix-toolbar"></div><div contenteditable="true" id="f">x</div><button type="submit" id="go" class="btn btn-primary">Add reply</button></div>',
  ],
  [
    'a wall post',
    'pl',
    '<div class="wall"><textarea id="f" placeholder="Co słychać?">x</textarea><div><button type="button">Zdjęcie</button><button type="button" id="go">Opublikuj wpis</button></div></div>',
  ],
  [
    'a microblog',
    'fi',
    '<form><textarea id="f" maxlength="500">x</textarea><button id="go">Julkaise</button></form>',
  ],
  [
    'a recipe comment',
    'de',
    '<section id="kommentare"><h3>Schreibe einen Kommentar</h3><form><textarea id="f">x</textarea><input name="n" placeholder="Name"><button id="go">Kommentar senden</button></form></section>',
  ],
  [
    'a review of a doctor',
    'pt',
    '<form><label>Sua avaliação<textarea id="f">x</textarea></label><button id="go" type="submit">Enviar avaliação</button></form>',
  ],
  [
    'a news comment',
    'hu',
    '<form class="hozzaszolas"><textarea id="f">x</textarea><input type="submit" id="go" value="Elküldöm"></form>',
  ],
  [
    'a comment',
    'ja',
    '<div class="comments"><textarea id="f" placeholder="コメントを追加">x</textarea><button type="button" id="go" disabled-x>投稿</button></div>',
  ],
  [
    'a story',
    'ko',
    '<form><input name="title" placeholder="제목" value="x"><textarea id="f" name="content" placeholder="내용">x</textarea><button type="submit" id="go">글쓰기</button></form>',
  ],
  [
    'a Q&A answer',
    'zh-CN',
    '<div><div class="ql-editor" contenteditable="true" id="f">x</div><div><button type="button">存草稿</button><button type="button" id="go">发布回答</button></div></div>',
  ],
  [
    'a board',
    'ar',
    '<form dir="rtl"><input name="t" placeholder="العنوان" value="x"><textarea id="f">x</textarea><button id="go">نشر الموضوع</button></form>',
  ],
  [
    'a reply',
    'ur',
    '<div dir="rtl"><textarea id="f">x</textarea><button id="go" type="button">جواب دیں</button></div>',
  ],
  [
    'a testimonial',
    'en',
    '<form><input name="name"><textarea id="f" placeholder="Tell others what you think">x</textarea><button id="go">Submit your story</button></form>',
  ],
  [
    'a site builder',
    'en',
    '<div class="cms"><div contenteditable="true" id="f">x</div><div class="bar"><button type="button">Preview</button><button type="button" id="go">Publish site</button></div></div>',
  ],
  [
    'a shout box',
    'en',
    '<form class="shoutbox"><input type="text" name="shout" id="f" value="x"><button id="go">Shout!</button></form>',
  ],
  [
    'a comment under a photo',
    'es',
    '<form><input type="text" aria-label="Añade un comentario" id="f" value="x"><button id="go">Publicar</button></form>',
  ],
  [
    'a caption',
    'sv',
    '<div><textarea id="f" aria-label="Bildtext">x</textarea><button id="go" type="button">Dela</button></div>',
  ],
  [
    'a comment in a web component',
    'nl',
    '<div class="reacties"><div contenteditable="true" role="textbox" id="f">x</div><div role="button" tabindex="0" id="go">Plaats reactie</div></div>',
  ],
  [
    'a club’s news',
    'da',
    '<form><input name="overskrift" value="x"><textarea id="f">x</textarea><button name="kladde">Gem kladde</button><button id="go">Offentliggør</button></form>',
  ],
]);

const MESSAGES = all('message', [
  [
    'a direct message',
    'en',
    '<div class="dm-thread"><div class="bubbles"></div><div contenteditable="true" role="textbox" id="f" aria-label="Message">x</div><button type="button" id="go" aria-label="Send"><svg></svg></button></div>',
  ],
  [
    'a private message of a forum',
    'en',
    '<form action="/ucp.php?i=pm&mode=compose" class="pm-form"><input name="username_list" value="Sam"><input name="subject" value="x"><textarea id="f" name="message">x</textarea><input id="go" type="submit" value="Submit"></form>',
  ],
  [
    'a private message',
    'de',
    '<form class="conversation"><textarea id="f" placeholder="Nachricht schreiben…">x</textarea><button id="go" type="submit">Nachricht senden</button></form>',
  ],
  [
    'a message to a seller',
    'fr',
    '<div role="dialog" aria-label="Message au vendeur"><textarea id="f" placeholder="Votre message">x</textarea><button type="button" id="go">Envoyer le message</button></div>',
  ],
  [
    'a message',
    'es',
    '<section><textarea id="f" aria-label="Escribe un mensaje">x</textarea><button type="button" id="go">Enviar</button></section>',
  ],
  [
    'a message',
    'pt',
    '<section><textarea id="f" placeholder="Escreva uma mensagem">x</textarea><button type="button" id="go">Enviar</button></section>',
  ],
  [
    'a message',
    'ar',
    '<section dir="rtl"><textarea id="f" placeholder="اكتب رسالة">x</textarea><button type="button" id="go">إرسال</button></section>',
  ],
  [
    'a message',
    'fa',
    '<section dir="rtl"><textarea id="f" placeholder="پیام خود را بنویسید">x</textarea><button type="button" id="go">ارسال</button></section>',
  ],
  [
    'a message',
    'he',
    '<section dir="rtl"><textarea id="f" placeholder="כתיבת הודעה">x</textarea><button type="button" id="go">שליחה</button></section>',
  ],
  [
    'a message',
    'ru',
    '<section><div id="f" contenteditable="true" data-placeholder="Сообщение">x</div><button type="button" id="go">Отправить</button></section>',
  ],
  [
    'a message',
    'ja',
    '<section><textarea id="f" placeholder="メッセージを入力">x</textarea><button type="button" id="go">送信</button></section>',
  ],
  [
    'a message',
    'ko',
    '<section><textarea id="f" placeholder="메시지 입력">x</textarea><button type="button" id="go">전송</button></section>',
  ],
  [
    'a message',
    'zh-CN',
    '<section><textarea id="f" placeholder="输入消息">x</textarea><button type="button" id="go">发送</button></section>',
  ],
  [
    'a message',
    'hi',
    '<section><textarea id="f" placeholder="संदेश लिखें">x</textarea><button type="button" id="go">भेजें</button></section>',
  ],
  [
    'a message',
    'tr',
    '<section><textarea id="f" placeholder="Mesaj yaz">x</textarea><button type="button" id="go">Gönder</button></section>',
  ],
  [
    'a message',
    'pl',
    '<section><textarea id="f" placeholder="Napisz wiadomość">x</textarea><button type="button" id="go">Wyślij</button></section>',
  ],
  [
    'a message',
    'vi',
    '<section><textarea id="f" placeholder="Nhập tin nhắn">x</textarea><button type="button" id="go">Gửi</button></section>',
  ],
  [
    'a message line sent by Enter',
    'en',
    '<div class="messages-pane"><ul role="log"></ul><input type="text" id="f" placeholder="Message Sam" value="x"></div>',
    'Enter',
  ],
  [
    'a contact form',
    'en',
    '<form class="contact-form"><input name="name"><input type="email" name="email"><input name="subject" placeholder="Subject" value="x"><textarea id="f" name="message">x</textarea><button id="go" type="submit">Send message</button></form>',
  ],
  [
    'a contact form',
    'de',
    '<form action="/kontakt"><input name="name"><input type="email" name="email"><textarea id="f" name="nachricht">x</textarea><button id="go" type="submit">Absenden</button></form>',
  ],
  [
    'a contact form',
    'it',
    '<h2>Contattaci</h2><form class="wpcf7-form"><input name="your-name"><input type="email" name="your-email"><textarea id="f" name="your-message">x</textarea><input id="go" type="submit" value="Invia"></form>',
  ],
  [
    'a contact form',
    'ja',
    '<form id="inquiry"><h2>お問い合わせ</h2><input name="name"><input type="email" name="email"><textarea id="f" name="body">x</textarea><button id="go" type="submit">送信する</button></form>',
  ],
  [
    'a contact form',
    'ar',
    '<form dir="rtl"><h2>اتصل بنا</h2><input name="name"><input type="email" name="email"><textarea id="f" name="msg">x</textarea><button id="go" type="submit">إرسال</button></form>',
  ],
  [
    'a contact form',
    'el',
    '<form class="contact"><input name="name"><input type="email" name="email"><textarea id="f" name="message">x</textarea><button id="go" type="submit">Αποστολή</button></form>',
  ],
  [
    'a support ticket',
    'en',
    '<form class="support-ticket"><input name="subject" value="x"><textarea id="f" name="description">x</textarea><button id="go" type="submit">Submit ticket</button></form>',
  ],
  // Written after the recogniser, to measure it
  [
    'a reply to a tenant',
    'en',
    '<div class="property-messages"><textarea id="f" placeholder="Reply to Sam…">x</textarea><button id="go" type="button">Send reply</button></div>',
  ],
  [
    'a school’s messaging',
    'de',
    '<div class="postfach"><textarea id="f" placeholder="Nachricht an Frau Kaya">x</textarea><button id="go" type="button">Senden</button></div>',
  ],
  [
    'a contact form',
    'es',
    '<section id="contacto"><h2>Contacto</h2><form><input name="nombre"><input type="email" name="correo"><textarea id="f" name="consulta">x</textarea><button id="go">Enviar consulta</button></form></section>',
  ],
  [
    'a contact form',
    'nl',
    '<form class="contactformulier"><input name="naam"><textarea id="f" name="bericht">x</textarea><button id="go">Versturen</button></form>',
  ],
  [
    'a contact form',
    'zh-TW',
    '<form><h3>聯絡我們</h3><input name="n"><textarea id="f">x</textarea><button id="go">送出</button></form>',
  ],
  [
    'a contact form',
    'cs',
    '<form id="kontaktni-formular"><textarea id="f">x</textarea><button id="go">Odeslat</button></form>',
  ],
  [
    'a message',
    'uk',
    '<div><textarea id="f" placeholder="Напишіть повідомлення…">x</textarea><button id="go" type="button">Надіслати</button></div>',
  ],
  [
    'a message',
    'th',
    '<div><textarea id="f" placeholder="พิมพ์ข้อความ">x</textarea><button id="go" type="button">ส่ง</button></div>',
  ],
]);

const CHATS = all('chat', [
  [
    'a chat widget',
    'en',
    '<div id="chat-widget"><div role="log"></div><form><textarea id="f" placeholder="Type your message…">x</textarea><button id="go" type="submit" aria-label="Send"></button></form></div>',
  ],
  [
    'a chat widget sent by Enter',
    'en',
    '<div class="LiveChat"><div class="transcript"></div><textarea id="f" placeholder="Ask us anything">x</textarea></div>',
    'Enter',
  ],
  [
    'a chat room',
    'de',
    '<div class="chatroom"><ul></ul><div contenteditable="true" id="f">x</div><button type="button" id="go">Senden</button></div>',
  ],
  [
    'a chat with an assistant',
    'en',
    '<main><form class="chat-composer"><div contenteditable="true" id="f" data-placeholder="Ask anything">x</div><button type="button" aria-label="Attach"></button><button type="submit" id="go" aria-label="Send prompt"></button></form></main>',
  ],
  [
    'a chat with an assistant sent by Enter',
    'fr',
    '<form class="chatInput"><textarea id="f" placeholder="Posez une question">x</textarea></form>',
    'Enter',
  ],
  [
    'a team chat',
    'es',
    '<div data-testid="chat-input"><div role="textbox" contenteditable="true" id="f">x</div><button type="button" data-testid="send" id="go"><svg></svg></button></div>',
  ],
  [
    'a chat beside a video',
    'ru',
    '<aside id="live-chat"><div role="log"></div><input type="text" id="f" placeholder="Написать в чат" value="x"><button type="button" id="go">Отправить</button></aside>',
  ],
  [
    'a chat with a nurse',
    'pl',
    '<section aria-label="Czat"><div role="log"></div><textarea id="f">x</textarea><button type="button" id="go">Wyślij</button></section>',
  ],
  [
    'a chat log above a line',
    'ar',
    '<div dir="rtl"><div role="log" aria-live="polite"></div><input type="text" id="f" value="x"><button type="button" id="go">أرسل</button></div>',
  ],
  [
    'a chat room',
    'zh-TW',
    '<div class="chat-box"><textarea id="f" placeholder="輸入訊息">x</textarea><button type="button" id="go">傳送</button></div>',
  ],
  // Written after the recogniser, to measure it
  [
    'a support chat',
    'en',
    '<div class="ChatWindow"><div class="ChatWindow-messages"></div><input type="text" id="f" placeholder="Write here" value="x"><button id="go" type="button" aria-label="Send message"></button></div>',
  ],
  [
    'a chat with a bot',
    'it',
    '<div id="chatbot"><textarea id="f" placeholder="Scrivi qui">x</textarea><button id="go" type="button">Invia</button></div>',
  ],
  [
    'a chat',
    'tr',
    '<section aria-label="Sohbet"><div role="log"></div><textarea id="f">x</textarea></section>',
    'Enter',
  ],
]);

const EMAILS = all('email', [
  [
    'an e-mail',
    'en',
    '<div role="dialog" aria-label="New message"><input aria-label="To recipients" role="combobox"><input name="subjectbox" placeholder="Subject" value="x"><div contenteditable="true" id="f" aria-label="Message body">x</div><div role="button" id="go">Send</div></div>',
  ],
  [
    'an e-mail in a form',
    'en',
    '<form class="compose"><input name="to"><input name="cc"><input name="bcc"><input name="subject" value="x"><textarea id="f" name="body">x</textarea><button type="submit" name="draft">Save draft</button><button id="go" type="submit">Send</button></form>',
  ],
  [
    'an e-mail',
    'de',
    '<form><label for="to">An</label><input id="to" type="text"><label for="cc">Cc</label><input id="cc"><label for="s">Betreff</label><input id="s" name="betreff" value="x"><textarea id="f" name="text">x</textarea><button id="go" type="submit">Senden</button></form>',
  ],
  [
    'an e-mail',
    'fr',
    '<div class="mail-compose"><input placeholder="À"><input placeholder="Cc"><input placeholder="Objet" value="x"><div contenteditable="true" id="f">x</div><button type="button" id="go">Envoyer</button></div>',
  ],
  [
    'an e-mail',
    'es',
    '<div><input aria-label="Para"><input aria-label="Asunto" value="x"><div contenteditable="true" id="f">x</div><button type="button" id="go">Enviar</button></div>',
  ],
  [
    'an e-mail',
    'ru',
    '<div><input aria-label="Кому"><input aria-label="Копия"><input aria-label="Тема" value="x"><div contenteditable="true" id="f">x</div><button type="button" id="go">Отправить</button></div>',
  ],
  [
    'an e-mail',
    'ja',
    '<div><input aria-label="宛先"><input aria-label="件名" value="x"><textarea id="f">x</textarea><button type="button" id="go">送信</button></div>',
  ],
  [
    'an e-mail',
    'zh-CN',
    '<div><input aria-label="收件人"><input aria-label="抄送"><input aria-label="主题" value="x"><div contenteditable="true" id="f">x</div><button type="button" id="go">发送</button></div>',
  ],
  [
    'an e-mail',
    'ar',
    '<div dir="rtl"><input aria-label="إلى"><input aria-label="الموضوع" value="x"><div contenteditable="true" id="f">x</div><button type="button" id="go">إرسال</button></div>',
  ],
  [
    'an e-mail',
    'he',
    '<div dir="rtl"><input aria-label="אל"><input aria-label="נושא" value="x"><div contenteditable="true" id="f">x</div><button type="button" id="go">שליחה</button></div>',
  ],
  [
    'an e-mail',
    'sv',
    '<div><input aria-label="Till"><input aria-label="Ämne" value="x"><div contenteditable="true" id="f">x</div><button type="button" id="go">Skicka</button></div>',
  ],
  [
    'an e-mail to share a page',
    'en',
    '<form class="email-a-friend"><input type="email" name="to" placeholder="Friend’s e-mail"><textarea id="f" name="note">x</textarea><button id="go" type="submit">Send e-mail</button></form>',
  ],
  // Written after the recogniser, to measure it
  [
    'an e-mail',
    'it',
    '<div><input aria-label="A"><input aria-label="Oggetto" value="x"><div contenteditable="true" id="f">x</div><button id="go" type="button">Invia</button></div>',
  ],
  [
    'an e-mail',
    'ko',
    '<form><input aria-label="받는 사람"><input aria-label="참조"><input aria-label="제목" value="x"><textarea id="f">x</textarea><button id="go">보내기</button></form>',
  ],
  [
    'an e-mail',
    'nl',
    '<form><label for="a">Aan</label><input id="a"><label for="o">Onderwerp</label><input id="o" value="x"><textarea id="f">x</textarea><button id="go">Verzenden</button></form>',
  ],
]);

const SEARCHES = all('search', [
  [
    'a search box',
    'en',
    '<form role="search"><input type="search" id="f" name="q" value="x"><button id="go" type="submit">Search</button></form>',
  ],
  [
    'a search box by Enter',
    'de',
    '<form action="/suche"><input type="search" id="f" name="suche" value="x"></form>',
    'Enter',
  ],
  [
    'a search box of many lines',
    'en',
    '<form action="/search"><textarea id="f" name="q" role="combobox">x</textarea><input id="go" type="submit" value="Search"></form>',
  ],
  [
    'a search box',
    'fr',
    '<search><form><input type="text" id="f" name="recherche" value="x"><button id="go">Rechercher</button></form></search>',
  ],
  [
    'a search box',
    'ja',
    '<form><input type="text" id="f" name="query" placeholder="検索" value="x"><button id="go">検索</button></form>',
  ],
  [
    'a search box',
    'ar',
    '<form dir="rtl" role="search"><input type="text" id="f" name="s" value="x"><button id="go">بحث</button></form>',
  ],
  // Written after the recogniser, to measure it
  [
    'a site search',
    'es',
    '<form class="buscador"><input type="search" id="f" value="x"><button id="go">Buscar</button></form>',
  ],
  [
    'a search by name',
    'ru',
    '<form action="/search"><input name="query" id="f" value="x"><input type="submit" id="go" value="Найти"></form>',
  ],
]);

const CODE = all('code', [
  [
    'a snippet to be shared',
    'en',
    '<form class="gist"><div class="cm-editor"><div class="cm-content" contenteditable="true" data-language="python" id="f">x</div></div><button id="go" type="submit">Create public gist</button></form>',
  ],
  [
    'a file of a repository',
    'en',
    '<form><textarea id="f" class="code" name="source">x</textarea><button id="go" type="submit">Commit changes</button></form>',
  ],
  [
    'a solution to an exercise',
    'es',
    '<div class="exercise"><div class="cm-editor"><div class="cm-content" contenteditable="true" data-language="python" id="f">x</div></div><button type="button">Ejecutar</button><button type="button" id="go">Enviar</button></div>',
  ],
]);

const NOTHING = all(null, [
  // Signing in, paying, ordering
  [
    'a log-in',
    'en',
    '<form><input name="user" id="f" value="x"><input type="password"><button id="go">Log in</button></form>',
  ],
  [
    'a sign-up with a reason',
    'de',
    '<form><input name="user"><input type="password"><textarea id="f" name="grund">x</textarea><button id="go">Registrieren</button></form>',
  ],
  [
    'a one-time code',
    'en',
    '<form><input id="f" name="code" autocomplete="one-time-code" value="x"><button id="go">Submit</button></form>',
  ],
  [
    'a payment',
    'en',
    '<form><input autocomplete="cc-number"><textarea id="f" name="note">x</textarea><button id="go">Pay now</button></form>',
  ],
  [
    'a payment with plain names',
    'en',
    '<form class="checkout"><input name="cardnumber"><input name="cvc"><textarea id="f" name="message">x</textarea><button id="go">Submit payment</button></form>',
  ],
  [
    'an order with a note',
    'fr',
    '<form class="checkout"><input autocomplete="street-address"><input autocomplete="postal-code"><textarea id="f" name="note" placeholder="Instructions de livraison">x</textarea><button id="go" type="submit">Commander</button></form>',
  ],
  [
    'a discount code',
    'en',
    '<form><input type="text" id="f" name="coupon" value="x"><button id="go">Apply</button></form>',
  ],
  [
    'a subscription to a newsletter',
    'en',
    '<form><input type="text" id="f" name="email" value="x"><button id="go">Subscribe</button></form>',
  ],
  [
    'a parcel’s number',
    'de',
    '<form><input type="text" id="f" name="sendung" value="x"><button id="go">Senden</button></form>',
  ],
  // Settings
  [
    'a settings form',
    'en',
    '<form class="settings-form"><select name="lang"><option>en</option></select><label><input type="checkbox" name="a">A</label><textarea id="f" name="signature">x</textarea><button id="go" type="submit">Save changes</button></form>',
  ],
  [
    'a settings form',
    'de',
    '<form id="einstellungen"><select name="zeit"><option>1</option></select><input type="checkbox" name="b"><input type="checkbox" name="c"><textarea id="f">x</textarea><button id="go" type="submit">Änderungen speichern</button></form>',
  ],
  [
    'a filter of words',
    'es',
    '<form action="/preferencias"><h2>Preferencias</h2><textarea id="f" name="palabras">x</textarea><button id="go" type="submit">Actualizar</button></form>',
  ],
  [
    'a server’s configuration',
    'en',
    '<form class="config"><textarea id="f" name="hosts">x</textarea><button id="go" type="submit">Apply</button></form>',
  ],
  [
    'an account’s preferences',
    'ja',
    '<form class="account-settings"><textarea id="f" name="memo">x</textarea><button id="go" type="submit">変更を保存</button></form>',
  ],
  // To-do lists and notes
  [
    'a to-do app',
    'en',
    '<div class="todo"><input type="text" id="f" placeholder="What needs to be done?" value="x"><button type="button" id="go">Add</button></div>',
  ],
  [
    'a to-do app by Enter',
    'en',
    '<form class="todo-form"><input type="text" id="f" placeholder="Add a task" value="x"></form>',
    'Enter',
  ],
  [
    'a task in a form',
    'nl',
    '<form class="taken"><input type="text" id="f" name="taak" placeholder="Nieuwe taak" value="x"><button id="go" type="submit">Toevoegen</button></form>',
  ],
  [
    'a shopping list',
    'fr',
    '<form><input type="text" id="f" name="article" value="x"><button id="go" type="submit">Ajouter</button></form>',
  ],
  [
    'a note',
    'en',
    '<div class="note"><div contenteditable="true" id="f">x</div><button type="button" id="go">Save</button></div>',
  ],
  [
    'a note in a form',
    'ru',
    '<form class="note"><textarea id="f">x</textarea><button id="go" type="submit">Сохранить</button></form>',
  ],
  [
    'a note that is done',
    'de',
    '<div class="notiz"><textarea id="f">x</textarea><button type="button" id="go">Fertig</button></div>',
  ],
  [
    'a diary',
    'pl',
    '<form class="dziennik"><textarea id="f">x</textarea><button id="go" type="submit">Zapisz</button></form>',
  ],
  [
    'a note in a record system',
    'en',
    '<form class="case-note"><textarea id="f" name="note">x</textarea><button id="go" type="submit">Save note</button></form>',
  ],
  [
    'a draft',
    'es',
    '<form><textarea id="f">x</textarea><button id="go" type="submit">Guardar borrador</button></form>',
  ],
  [
    'a draft',
    'it',
    '<form class="post"><textarea id="f">x</textarea><button id="go" type="submit" name="salva">Salva bozza</button><button type="submit">Pubblica</button></form>',
  ],
  [
    'a draft',
    'ar',
    '<form dir="rtl"><textarea id="f">x</textarea><button id="go" type="submit">حفظ المسودة</button><button type="submit">نشر</button></form>',
  ],
  // Tools
  [
    'a translator',
    'en',
    '<div class="translator"><textarea id="f">x</textarea><button type="button" id="go">Translate</button></div>',
  ],
  [
    'a translator in a form',
    'de',
    '<form><textarea id="f" name="text">x</textarea><button id="go" type="submit">Übersetzen</button></form>',
  ],
  [
    'a translator',
    'fr',
    '<form><textarea id="f" name="texte">x</textarea><button id="go" type="submit">Traduire</button></form>',
  ],
  [
    'a translator',
    'zh-CN',
    '<form><textarea id="f">x</textarea><button id="go" type="submit">翻译</button></form>',
  ],
  [
    'a playground',
    'en',
    '<div><div class="cm-editor"><div contenteditable="true" id="f">x</div></div><button type="button" id="go">Run</button></div>',
  ],
  [
    'a spelling checker',
    'en',
    '<form><textarea id="f">x</textarea><button id="go" type="submit">Check spelling</button></form>',
  ],
  [
    'a converter',
    'es',
    '<form><textarea id="f">x</textarea><button id="go" type="submit">Convertir</button></form>',
  ],
  [
    'a copy of a text',
    'en',
    '<div><textarea id="f">x</textarea><button type="button" id="go">Copy</button></div>',
  ],
  [
    'a share button of an article beside a note',
    'en',
    '<article><p>Text</p><a role="button" id="go">Share</a></article><div><textarea id="f">x</textarea><button>Save</button></div>',
  ],
  // What stands around posts
  [
    'a preview',
    'en',
    '<form class="post"><textarea id="f">x</textarea><button type="submit" id="go" name="preview">Preview</button><button type="submit">Post</button></form>',
  ],
  [
    'a preview',
    'fr',
    '<form><textarea id="f">x</textarea><button type="submit" id="go">Aperçu</button><button type="submit">Publier</button></form>',
  ],
  [
    'a preview',
    'de',
    '<form><textarea id="f">x</textarea><input type="submit" id="go" value="Vorschau"><input type="submit" value="Beitrag posten"></form>',
  ],
  [
    'a cancel button',
    'ja',
    '<form><textarea id="f">x</textarea><button type="submit" id="go">キャンセル</button><button type="submit">投稿する</button></form>',
  ],
  [
    'a cancel button',
    'ar',
    '<div dir="rtl"><textarea id="f">x</textarea><button type="button" id="go">إلغاء</button><button type="button">نشر</button></div>',
  ],
  [
    'a next step',
    'pt',
    '<form><textarea id="f">x</textarea><button id="go" type="submit">Próximo</button></form>',
  ],
  [
    'a picture button',
    'es',
    '<form><textarea id="f">x</textarea><button type="submit" id="go">Subir foto</button><button type="submit">Publicar</button></form>',
  ],
  [
    'a like button',
    'en',
    '<article><button id="go">Like</button><div><textarea id="f">x</textarea><button>Reply</button></div></article>',
  ],
  [
    'a button that opens the emoji',
    'en',
    '<div><textarea id="f">x</textarea><button type="button" id="go" aria-expanded="false">🙂</button><button type="button">Post</button></div>',
  ],
  [
    'a log-out button',
    'en',
    '<header><form><button id="go" type="submit">Log out</button></form></header><textarea id="f">x</textarea>',
  ],
  [
    'a new line in a comment',
    'en',
    '<form><textarea id="f" placeholder="Write a comment">x</textarea><button type="submit">Comment</button></form>',
    'Enter',
  ],
  [
    'a schedule button that opens a calendar',
    'en',
    '<div><textarea id="f">x</textarea><button type="button" id="go" aria-haspopup="dialog">Schedule</button><button type="button">Post</button></div>',
  ],
  [
    'a survey',
    'en',
    '<form class="survey"><input type="radio" name="a"><input type="radio" name="a"><textarea id="f" name="why">x</textarea><button id="go" type="submit">Next</button></form>',
  ],
  [
    'a name in a form of many lines',
    'en',
    '<form><input type="text" id="f" name="first" value="x"><input type="text" name="last"><button id="go" type="submit">Submit</button></form>',
  ],
  // Written after the recogniser, to measure it
  [
    'a login',
    'pt',
    '<form><input id="f" value="x"><input type="password"><button id="go">Entrar</button></form>',
  ],
  [
    'a profile’s settings',
    'fr',
    '<form class="preferences"><input type="checkbox" name="x"><textarea id="f" name="signature">x</textarea><button id="go">Enregistrer les modifications</button></form>',
  ],
  [
    'a list of groceries',
    'de',
    '<div><input type="text" id="f" placeholder="Neuer Eintrag" value="x"><button id="go" type="button">Hinzufügen</button></div>',
  ],
  [
    'a note',
    'es',
    '<div><textarea id="f">x</textarea><button id="go" type="button">Guardar nota</button></div>',
  ],
  ['a note', 'ja', '<form><textarea id="f">x</textarea><button id="go">メモを保存</button></form>'],
  [
    'a translator',
    'es',
    '<form><textarea id="f">x</textarea><button id="go">Traducir</button></form>',
  ],
  [
    'a summary tool',
    'en',
    '<form><textarea id="f">x</textarea><button id="go">Summarise</button></form>',
  ],
  [
    'an order note',
    'de',
    '<form><input autocomplete="shipping street-address"><textarea id="f">x</textarea><button id="go">Kostenpflichtig bestellen</button></form>',
  ],
  [
    'a job application',
    'en',
    '<form class="application"><input autocomplete="postal-code"><textarea id="f" name="cover">x</textarea><button id="go">Submit application</button></form>',
  ],
  [
    'a preview',
    'pl',
    '<form><textarea id="f">x</textarea><button id="go">Podgląd</button><button>Opublikuj</button></form>',
  ],
  [
    'a cancel',
    'ru',
    '<div><textarea id="f">x</textarea><button id="go" type="button">Отмена</button><button type="button">Опубликовать</button></div>',
  ],
  [
    'a draft',
    'zh-CN',
    '<form><textarea id="f">x</textarea><button id="go">存草稿</button><button>发布</button></form>',
  ],
  [
    'a draft',
    'tr',
    '<form><textarea id="f">x</textarea><button id="go">Taslağı kaydet</button><button>Yayınla</button></form>',
  ],
  [
    'a colour picker',
    'en',
    '<form><input type="text" id="f" name="hex" value="x"><button id="go">Apply</button></form>',
  ],
  [
    'a notes field of a calendar',
    'fr',
    '<form class="event"><input type="date"><textarea id="f" name="notes">x</textarea><button id="go">Enregistrer</button></form>',
  ],
  [
    'a regular expression tester',
    'en',
    '<div><textarea id="f" class="regex">x</textarea><button id="go" type="button">Test</button></div>',
  ],
]);

/** Every sample page. */
export const PAGES: readonly SamplePage[] = [
  ...PUBLIC,
  ...MESSAGES,
  ...CHATS,
  ...EMAILS,
  ...SEARCHES,
  ...CODE,
  ...NOTHING,
];
