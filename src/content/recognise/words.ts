/**
 * Beginnings of words by which controls and boxes tell what they are for, in the languages that `LABELS`
 * has. They are compared with names in lower case; a short or ambiguous one is written out to its end.
 */

// Thai, Chinese, Japanese and Korean join their words.
const SPACED = 'Latin Cyrillic Greek Hebrew Arabic Devanagari Bengali Gurmukhi'
  .split(' ')
  .map((script) => `\\p{Script=${script}}`)
  .join('');

/** Matches where one of the stems begins a word; in scripts that put no spaces, anywhere. */
function startingWith(...stems: readonly string[]): RegExp {
  return new RegExp(`(?<![${SPACED}])(?:${stems.join('|')})`, 'iu');
}

const CANCEL =
  'cancel|abbrech|annul|anuluj|anulează|avbryt|batal|canslo|cuir dheth|hủy|iptal|mégse|peruuta|renunță|vazgeç|zrušit|' +
  'отмен|скасув|ακύρωση|ביטול|إلغاء|لغو|منسوخ|रद्द|বাতিল|ਰੱਦ|취소|キャンセル|取消|ยกเลิก';
const PREVIEW =
  'preview|anteprima|aperçu|cách xem|esikatse|előnézet|forhåndsvis|förhandsgransk|náhled|önizle|podgląd|pratinjau|pré-?visual|' +
  'previsual|previzual|rhagolwg|vista previa|visualizza|voorbeeld|vorschau|xem trước|' +
  'предпросмотр|попередній перегляд|προεπισκόπηση|תצוגה מקדימה|معاينة|پیش‌?نمایش|पूर्वावलोकन|미리보기|プレビュー|预览|預覽|ดูตัวอย่าง';
const SAVE =
  'sav(?:e|ing)|draft|bozza|borrador|brouillon|cadw|ciornă|desa|drafft|enregistr|entwurf|esborrany|gem(?!\\p{L})|guarda|kaydet|' +
  'kladde|koncept(?!\\p{L})|lagr|lưu|luonnos|mentés|nháp|opslaan|piszkozat|rascunho|salv|sauvegard|simpan|spara|speicher|szkic|taslak|' +
  'tallenn|uložit|utkast|zapis|сохран|черновик|зберег|чернетк|αποθήκευση|πρόχειρ|שמ[וי]ר|טיוט|حفظ|مسود|احفظ|ذخیره|محفوظ|सहेज|सेव|সংরক্ষণ|' +
  '저장|임시|下書き|保存|草稿|儲存|บันทึก|ฉบับร่าง';
const TOOLS =
  'translat|übersetz|tradu|vertal|tłumacz|çevir|översätt|oversæt|oversett|käännä|přelož|fordít|dịch|terjemah|cyfieith|' +
  'перев[оеё]|переклад|μετάφρα|תרגם|תרגום|ترجم|अनुवाद|অনুবাদ|번역|翻訳|翻译|翻譯|แปล|' +
  'analy[sz]|check|calculat|convert|copy|copier|copia|format|generate|paraphras|rephras|run|execut|ejecutar|ausführen|exécuter|' +
  'summari[sz]e|kopier|prüfen|vérifier|コピー|复制|複製';
const SEEKING =
  'search|such|recherch|rechercher|buscar|busca(?!\\p{L})|cerca|zoek|szuka|sök|søg|søk|hae(?!\\p{L})|hledat|keres|caută|ara(?!\\p{L})|tìm|cari(?!\\p{L})|chwil|' +
  'поиск|найти|искать|пошук|αναζήτηση|חיפוש|بحث|جستجو|تلاش|खोज|검색|検索|搜索|搜尋|ค้นหา';
const BUYING =
  'buy|pay|order|checkout|place order|bestell|kauf|zahl|commander|payer|acheter|pagar|comprar|compra(?!\\p{L})|ordina|paga|acquista|' +
  'afrekenen|betaal|betalen|zamów|zapłać|köp|betala|køb|bestil|osta(?!\\p{L})|tilaa|objednat|zaplatit|rendel|fizet|satın|sipariş|thanh toán|' +
  'оплат|заказать|купить|купити|παραγγελία|πληρωμή|תשלום|شراء|دفع|خرید|पेमेंट|주문|결제|注文|購入|购买|支付|付款|結帳';
const FILES =
  'upload|foto|photo|imag(?:e|en|em)|immagine|bild|kép(?!\\p{L})|obraz|dosya|fichier|archivo|datei|фото|файл|صورة|ملف|عکس|תמונה|사진|파일|写真|画像|图片|圖片|รูป';

/** What a control says that does another thing than sending what was written. */
export const OTHER_WORDS = startingWith(CANCEL, PREVIEW, SAVE, TOOLS, SEEKING, BUYING, FILES);

/** What a form says in which somebody sets something up. */
/** What a control says that looks for something. */
export const SEEKING_WORDS = startingWith(SEEKING);

export const SETTINGS_WORDS = startingWith(
  'setting|preference|prefs|config|option|account|einstellung|préférence|preferenc|impostazion|instelling|ustawien|nastaven|' +
    'beállítás|asetukset|inställning|indstilling|innstilling|setări|ayar|cài đặt|pengaturan|gosodiad|configura',
  'настройк|налаштуван|ρυθμίσ|הגדרות|إعدادات|تنظیمات|सेटिंग|সেটিংস|설정|設定|设置|設置|ตั้งค่า',
);

/** The places where people write to everybody, also as they are called in addresses and class names. */
export const PUBLIC_WORDS = startingWith(
  'comment|reply|replies|respond|review|forum|topic|guest-?book|gb(?!\\p{L})|status|post(?:s|ing)?(?!\\p{L})|blog|answer|' +
    'kommentar|bewertung|gästebuch|gaestebuch|commentaire|avis|livre-?d.?or|comentario|comentário|libro-(?:de-)?(?:visitas|firmas)|' +
    'livro-de-visitas|commento|recension|libro degli ospiti|reactie|gastenboek|komentarz|opini|księga|ksiega|gästbok|gæstebog|gjestebok|' +
    'vieraskirja|komentář|kniha|hozzászólás|vendégkönyv|yorum|defteri|bình luận|komentar|sylw',
  'комментар|отзыв|гостев|коментар|відгук|σχόλι|תגוב|تعليق|نظر|دیدگاه|تبصر|टिप्पणी|মন্তব্য|ਟਿੱਪਣੀ|댓글|방명록|コメント|ゲストブック|评论|留言|評論|ความคิดเห็น',
);

/** The places where people write to somebody in particular. */
export const PRIVATE_WORDS = startingWith(
  'pm(?!\\p{L})|dm(?!\\p{L})|direct-?messag|private-?messag|messenger|messages(?!\\p{L})|conversation|ticket|help-?desk|' +
    'inquir|enquir|wpcf|contact|kontakt|contatt|contato|iletişim|liên hệ|hubungi|kapcsolat|yhteys|cysylltu',
  'контакт|связаться|зв.яз|επικοινων|צור קשר|יצירת קשר|اتصل|تواصل|تماس|संपर्क|যোগাযোগ|문의|お問い合わせ|联系|聯絡|ติดต่อ',
);

export const CHAT_WORDS = startingWith(
  '(?:live-?)?chat(?:s|box|bot|room|bar)?(?!\\p{L})|czat|sohbet|obrolan|trò chuyện|συνομιλ|чат(?!\\p{L})|צ.אט|دردش|محادث|چت|چیٹ|चैट|চ্যাট|ਚੈਟ|채팅|チャット|聊天|แชท',
);

/** A message to somebody, as the label of a field; in many languages also any entry of a forum. */
export const MESSAGE_WORDS = startingWith(
  'message|nachricht|mensaj|mensagem|messaggio|bericht|wiadomoś|mesaj|meddelande|besked|melding|viesti|zpráv|üzenet|tin nhắn|pesan|' +
    'neges|missatge|teachtaireacht|teachdaireachd',
  'сообщени|повідомлен|μήνυμα|הודע|رسال|پیام|پیغام|संदेश|मैसेज|বার্তা|মেসেজ|ਸੁਨੇਹ|메시지|메세지|メッセージ|消息|訊息|讯息|信息|ข้อความ',
);

/** Whom an e-mail goes to, as the whole label of a field. */
export const RECIPIENT =
  /^(to|to recipients|recipients?|an|empfänger|à|a|para|destinatai?r[ei]o?s?|destinatários?|aan|ontvangers?|do|adresat|odbiorcy?|till|til|mottagare|modtager|mottaker|vastaanottaja|către|komu|příjemce|címzett|kime|alıcı|kepada|đến|per a|at|кому|получатель|одержувач|προς|אל|إلى|به|گیرنده|प्रति|प्राप्तकर्ता|প্রাপক|받는 ?사람|宛先|收件人|收件者|ถึง)$/iu;

/** Who gets a copy, as the whole label of a field. */
export const COPY =
  /^(b?cc|kopie|cópia|copia|kopia|kopi|копия|копія|κοιν|نسخة|رونوشت|참조|抄送|副本|สำเนา)$/iu;

/** What a title or subject is called, in labels and in names. */
export const TITLE_WORDS =
  /title|subject|headline|heading|betreff|titre|objet|t[ií]tulo|asunto|assunto|titel|titolo|oggetto|onderwerp|tytuł|temat|otsikko|rubrik|ämne|aihe|emne|předmět|tárgy|konu(?!\p{L})|subiect|pwnc|chủ đề|subjek|judul|заголов|тема|θέμα|נושא|عنوان|الموضوع|موضوع|शीर्षक|विषय|标题|標題|主题|主旨|件名|제목|หัวข้อ/iu;

/** Setting a time for what is sent: the label of a control that sends it later, or opens a calendar. */
export const SCHEDULE = startingWith(
  'schedule|planen|terminieren|programmer|programar|agendar|programma(?!\\p{L})|inplannen|zaplanuj|schemalägg|planlæg|planlegg|ajasta|naplánovat|ütemez|planla|zamanla|jadwalkan|lên lịch|trefnu|' +
    'запланировать|запланувати|προγραμματ|תזמן|תזמון|جدول|زمان‌?بندی|शेड्यूल|예약|予約|定时|排程|ตั้งเวลา',
);
