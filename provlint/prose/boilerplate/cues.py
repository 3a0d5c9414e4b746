"""The vocabulary of page furniture: words and phrases that stand around articles, and what they are a sign of.

General words of the web only, never a site's own: the buttons of the large social networks, the standing
phrases of blog engines and consent dialogues, the sections that newspapers have in common, and their
counterparts in the main European languages.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from provlint.prose.passages import Role
from provlint.scan import Pattern


class Cue(NamedTuple):
    """A sign of a role. From :data:`SURE` on it speaks for itself; below, it needs company."""

    role: Role
    weight: float


SURE = 4.0
LIKELY = 2.0
FAINT = 1.0

_WORD = re.compile(r"[^\W_\d]+(?:'[^\W_\d]+)*|\d+(?:[.,]\d+)*")
_GLUE = re.compile(r"(?<=[a-z])(?=[A-Z])")


def key(words: str) -> str:
    """A line as the tables below have it: its words in lower case, numbers as ``#``.

    >>> key("» Comments (17)")
    'comments #'
    """
    return " ".join("#" if w[0].isdigit() else w for w in _WORD.findall(words))


def unglued(line: str) -> str:
    """*line* with the words parted that an extractor ran together: ``ShareTweetPin``."""
    return _GLUE.sub(" ", line)


_WHOLE: Mapping[tuple[Role, float], str] = {
    (Role.SOCIAL, SURE): """
        tweet|tweet this|retweet|share|share this|share this article|share this story|share this post|share this page|share via
        share on|share on facebook|share on twitter|share on linkedin|share on pinterest|share on whatsapp|share on x|share on reddit
        share to facebook|share to twitter|share by email|share via email|share with|share it|share now|share article|share story
        share post|share page|share options|close share options|share link|share this video|share this gallery|share this photo
        share this with|share this recipe|share this event|share this content|share close|close share|share save|save share|share comment
        sharing is caring|please share|please share this|share the love|spread the word|pass it on|share with friends
        share with your friends|share with your network|like this|like loading|loading like|like|likes|follow|following|follow me
        follow us|follow us on|follow us on facebook|follow us on twitter|follow us on instagram|follow me on|follow along
        follow on facebook|follow on twitter|follow on instagram|connect with us|connect with me|connect|stay connected|find us on
        find us on facebook|like us on facebook|join us on facebook|facebook|twitter|instagram|linkedin|pinterest|whatsapp|reddit|tumblr
        youtube|tiktok|telegram|snapchat|flipboard|google plus|pin it|pin|pin this|pin for later|pin it for later|stumbleupon|digg|vkontakte|threads|mastodon|bluesky
        copy link|copy url|copy link to clipboard|link copied|copied|copied to clipboard|copy to clipboard|email this|email this article
        email this page|email a friend|email to a friend|send to a friend|send by email|email link|print this|print this page|print page
        print article|print this article|print friendly|printer friendly|save|save article|save this article|save for later|saved|bookmark|bookmark this
        rate this article|rate this|rate this story|rate story|font size|text size|share buttons|social share|social media|socials|social links
        our social communities|get social|we are social|let's be friends|let's connect|join the conversation on|# shares|# share|shares|# likes|# followers|# retweets
        # tweets|# facebook shares|# views|# reads|total shares|be the first to like this|like this post|like what you see|gift article|gift this article|give article
        republish|republish this article|republish this|cite this|cite this article|cite|reprints|reprints and permissions|send to email address|click to share
        teilen|artikel teilen|auf facebook teilen|drucken|merken|folgen sie uns|folge uns|beitrag teilen|tweeten|versenden
        partager|partager cet article|partagez|partager sur facebook|imprimer|envoyer|suivez nous|nous suivre|enregistrer
        compartir|comparte|compartir en facebook|compártelo|imprimir|síguenos|seguir|enviar|síguenos en
        compartilhar|compartilhe|compartilhe isso|siga nos|curtir|curtir isso|condividi|condividi su|seguici|stampa|seguici su|invia
        delen|deel dit artikel|deel|volg ons|deel dit|dela|följ oss|skriv ut|udostępnij|podziel się|поделиться|поделиться ссылкой|paylaş|bagikan|sdílet""",
    (
        Role.SOCIAL,
        LIKELY,
    ): "x|email|e mail|print|link|rss|rss feed|sms|messenger|line|wechat|copy|more ways to share|get link|other apps|hide|embed",
    (Role.COMMENTS, SURE): """
        comments|comment|# comments|# comment|comments #|comment #|no comments|no comments yet|leave a comment|leave a reply|leave your comment|leave a response
        post a comment|post comment|post your comment|add a comment|add comment|add your comment|write a comment|submit comment|your comment
        join the discussion|join the conversation|join the debate|start the conversation|start the discussion|be the first to comment
        view comments|view all comments|show comments|hide comments|see comments|see all comments|read comments|load comments|load more comments
        more comments|view # comments|read # comments|view all # comments|show # comments|see # comments|all comments|latest comments|recent comments|top comments|newest comments
        reader comments|comments closed|comments are closed|comments are off|comments off|comments are closed for this post|comments feed
        cancel reply|click here to cancel reply|reply|reply to|replies|# replies|# reply|view replies|log in to reply|log in to comment|sign in to comment
        login to comment|sign in to post|share your thoughts|share your opinion|your thoughts|what do you think|tell us what you think|have your say|have something to say
        report comment|report this comment|report abuse|flag as inappropriate|flag comment|report|upvote|downvote|sort by newest|newest first|oldest first|oldest newest most voted
        most voted|sort by best|trackbacks|pingbacks|trackbacks pingbacks|trackback|# trackbacks|discussion|responses|# responses|# thoughts on|one thought on|one comment|one response
        your email address will not be published|required fields are marked|save my name email and website in this browser for the next time i comment
        notify me of follow up comments by email|notify me of new posts by email|notify me of followup comments via e mail|name required|commenting policy|comment policy|comment guidelines|community guidelines
        kommentare|kommentar|kommentar schreiben|kommentar hinterlassen|kommentar verfassen|antworten|schreibe einen kommentar|# kommentare|commentaires|commentaire|laisser un commentaire
        répondre|# commentaires|comentarios|comentario|deja un comentario|deja una respuesta|responder|# comentarios|comentários|deixe um comentário|deixe uma resposta|comentar|# comentários|commenti|lascia un commento
        rispondi|# commenti|reacties|reageren|reactie|geef een reactie|plaats een reactie|kommentarer|lämna ett svar|lämna en kommentar|skriv en kommentar|komentarze|dodaj komentarz|комментарии|ответить|добавить комментарий|yorumlar|yorum yap|komentar|tinggalkan balasan|komentáře""",
    (Role.RELATED, SURE): """
        related|related articles|related posts|related stories|related story|related article|related post|related content|related links|related news|related topics|related items|related reading|related coverage
        related videos|related video|related products|related recipes|related searches|related questions|related to this story|see related|related posts #
        read more|read more about|read more on|read more from|read full article|read the full article|read full story|read the full story|read the rest|read on|read also|read next|read this next|read now|read article|read story|continue reading|continue reading below
        keep reading|further reading|more to read|more reading|more articles|more stories|more news|more from|more on this|more on this story|more on this topic|more like this|more in|more posts|more from this author|more from author
        more by this author|more from the web|more top stories|more headlines|more coverage|more videos|more recipes|more by|more about this|view more articles|show more articles|more must reads|must reads|must read|must see|don't miss|don't miss this|dont miss
        you may also like|you might also like|you may like|you might like|you'll also like|you may also enjoy|you might also enjoy|you may also be interested in|you might be interested in|you may be interested in|you might also be interested in|also read|also see|also on|also in|see also|see more|see more from|also of interest
        recommended|recommended for you|recommended articles|recommended reading|recommended stories|recommended posts|recommended by|recommended videos|recommendations|we recommend|our picks|our recommendations|suggested|suggested for you|suggested articles|suggested reading|people also read|people also ask|people also search for|others also read|readers also liked|users also read
        popular|most popular|popular now|popular posts|popular posts from this blog|popular articles|popular stories|popular topics|popular this week|popular tags|popular searches|popular categories|popular on|popular news|popular in the community|what's popular|most read|most read articles|most read stories|most viewed|most shared|most commented|most recent|most discussed|most watched|most emailed
        trending|trending now|trending stories|trending topics|trending articles|trending today|trending news|trending videos|now trending|trending on|what's trending|what's hot|hot right now|hot topics|in case you missed it|icymi|top stories|top news|top posts|top articles|top headlines|top picks|top reads|top videos|top stories right now
        latest|latest news|latest posts|latest articles|latest stories|latest videos|latest headlines|latest updates|the latest|the latest news|latest from|latest issue|just in|recent|recent posts|recent articles|recent stories|recent news|recently viewed|recently published|new posts|newest|editor's picks|editors picks|editor's pick|editor's choice|editors choice|editors' picks|staff picks|featured|featured articles|featured posts|featured stories|featured videos|featured content|featured on
        up next|next up|next article|next post|next story|previous article|previous post|previous story|previous|prev|next|previous next|next previous|older posts|newer posts|older post|newer post|older entries|newer entries|prev post|prev next|post navigation|posts navigation|next page|previous page|older|newer|previous posts|next posts
        tags|tags:|tag|tagged|tagged with|tagged in|topics|topic|filed under|posted in|keywords|categories|category|in this story|in this article|explore more|explore more on these topics|explore more on the topics in this story|explore more topics|explore|read these next|what to read next|what to read|what to watch|watch next|watch more|watch now|watch also
        view all|view more|see all|show more|load more|load more posts|more info|browse more|more like this one|more from our network|from our partners|from the web|around the web|elsewhere on the web|from around the web|you also may like|promoted stories|sponsored stories|discover more|learn more about|learn more|find out more|related resources|additional resources|other articles|other stories|other news|other posts|similar posts|similar articles|similar stories|similar|in other news|in the news|in pictures|essential reads|worth your time|keep exploring|more to explore|explore related topics|what others are reading|next in|up next in
        mehr zum thema|lesen sie auch|auch interessant|das könnte sie auch interessieren|das könnte dich auch interessieren|meistgelesen|weiterlesen|mehr lesen|ähnliche artikel|ähnliche beiträge|verwandte artikel|schlagwörter|schlagworte|neueste beiträge|lesetipps|mehr erfahren|nächster artikel|vorheriger artikel|nächster beitrag|vorheriger beitrag|weitere artikel|empfehlungen|anzeige|beliebte beiträge|beliebte artikel
        à lire aussi|lire aussi|à lire également|lire la suite|articles similaires|sur le même sujet|les plus lus|voir aussi|en savoir plus|mots clés|article précédent|article suivant|articles récents|à voir aussi|vous aimerez aussi|dans la même rubrique|plus d'articles
        te puede interesar|también te puede interesar|le puede interesar|lee también|lea también|leer más|seguir leyendo|artículos relacionados|noticias relacionadas|entradas relacionadas|relacionados|más leídas|lo más leído|lo más visto|más noticias|etiquetas|entradas recientes|anterior|siguiente|ver más|más información|te recomendamos
        leia também|leia mais|veja também|saiba mais|mais lidas|artigos relacionados|notícias relacionadas|posts relacionados|você pode gostar|relacionado|últimas notícias|próximo|leggi anche|leggi tutto|potrebbe interessarti|potrebbe interessarti anche|articoli correlati|i più letti|ti potrebbe interessare|articoli recenti|articolo precedente|articolo successivo|leggi di più
        lees ook|lees meer|lees verder|meest gelezen|gerelateerde artikelen|meer nieuws|meer over|läs mer|läs också|mest läst|läs även|relaterade artiklar|læs også|mest læste|czytaj także|zobacz także|czytaj więcej|przeczytaj także|polecamy|читайте также|читать далее|популярное|ещё по теме|ilgili haberler|baca juga|artikel terkait|selengkapnya""",
    (
        Role.RELATED,
        LIKELY,
    ): "more|stories|articles|posts|news stories|videos|galleries|photos|gallery|archive|archives|blog archive|interview|explained|opinion|analysis|live|exclusive|watch|listen|video|podcast|review|reviews|quiz|highlights|related #|read|topics #|hot picks|our guides|guides|what's new|new|new this week|this week|today|top|best of|trending #|popular #|more #|favorites",
    (Role.NAVIGATION, SURE): """
        menu|main menu|home|homepage|home page|back to home|back to top|back to homepage|go back|go to top|scroll to top|to top|top of page|return to top|back|skip to content|skip to main content|skip to main|skip to navigation|skip navigation|jump to content|jump to navigation|jump to recipe|jump to|skip to footer|skip to search|skip links|skip to primary navigation|skip to primary sidebar|skip to primary content|skip ad
        search|search for|search this site|search the site|site search|search site|search results|search here|type to search|search for something|close search|open search|clear search|toggle search|search bar|close search bar|search submit|enter keywords|search button|advanced search|toggle navigation|toggle menu|open menu|close menu|show menu|hide menu|open main menu|navigation|site navigation|main navigation|primary navigation|primary menu|secondary menu|mobile menu|footer menu|navigation menu|menu close|search menu|expand menu|close|open|close this|close window|close dialog|close modal|dismiss|sections|all sections|site map|sitemap|site index|quick links|useful links|important links|links|company|about|about us|about me|contact|contact us|contact me|contact info|contact information|get in touch|careers|jobs|work with us|join our team|press|press room|newsroom|press releases|media kit|media|help|help center|help centre|support|faq|faqs|customer service|customer support|feedback|give feedback|send feedback|site feedback
        log in|login|log out|logout|sign in|sign out|sign up|signup|register|my account|account|your account|account settings|my profile|profile|settings|my dashboard|create account|create an account|create a free account|forgot password|forgot your password|lost your password|reset password|remember me|username|password|log in sign up|login register|sign in sign up|sign in register|log in register|register login|sign in join|cart|shopping cart|my cart|view cart|checkout|add to cart|wishlist|store|shop|shop now|shop all|our team|our story|our mission|who we are|what we do|our work|meet the team|staff|masthead|directory|submissions|write for us|submit a tip|submit news|news tips|send us a tip|got a tip|tips|archives|all topics|all categories|browse|browse all|a z|a z index|more sections|view site map|english|español|deutsch|français|português|italiano|select language|language|languages|choose language|translate|select your language|change language|change region|select region|country|site preferences|accessibility|accessibility help|accessibility menu|accessibility links|skip advertisement|this slideshow requires javascript|javascript is disabled|please enable javascript|enable javascript|loading|please wait|submit|cancel|ok|yes|no|apply|reset|filter|filters|sort|sort by|sort #|filter by|clear all|clear|edit|delete|download|print edition|e edition|e paper|epaper|digital edition|today's paper|all rights|back to search results|switch edition|edition|us edition|international edition|uk edition|expand|collapse|show less|read less|less|see less|show all|hide all|toggle|submenu|open submenu|close submenu|show submenu|toggle submenu|expand submenu|expand child menu|dropdown|previous slide|next slide|slide #|# of #|# / #|page #|page # of #|go|go to|table of contents|contents|on this page|in this guide|contact details|jump to section|play|pause|mute|unmute|full screen|fullscreen|play video|watch video|listen to this article|listen to article|listen now|video player|play now|volume|subtitles|captions|playback speed|audio|min read|# min read|# minute read|# minutes read|# mins read|# min|# mins|# minutes|reading time|reading time # minutes|estimated reading time|read time|read time # minutes|# minutes to read|tempo de leitura # minuto|tempo de leitura # minutos|lesezeit|lesezeit # minuten|temps de lecture|tiempo de lectura|tempo di lettura|get directions|opening hours|free trial|get started|get a demo|request a demo|book a demo|schedule a demo|start free trial|start your free trial|try for free|try it free|try for free|get a free demo|free demo|contact sales|talk to sales|pricing|products|solutions|resources|features|integrations|customers|partners|developers|documentation|docs|case studies|white papers|webinars|ebooks|view product|visit website|visit site|buy now|shop by category
        startseite|suche|suchen|menü|kontakt|über uns|anmelden|registrieren|zum inhalt springen|zum hauptinhalt springen|nach oben|schließen|abmelden|accueil|recherche|rechercher|connexion|se connecter|mon compte|à propos|contactez nous|aller au contenu|fermer|haut de page|retour en haut|inicio|buscar|contacto|iniciar sesión|acceder|registrarse|ir al contenido|saltar al contenido|cerrar|quiénes somos|volver arriba|página inicial|busca|entrar|contato|sobre|sobre nós|pular para o conteúdo|fechar|cerca|accedi|contatti|chi siamo|vai al contenuto|chiudi|torna su|zoeken|inloggen|over ons|sluiten|naar boven|sök|logga in|om oss|kontakta oss|hem|stäng|szukaj|zaloguj|o nas|strona główna|поиск|войти|главная|меню|контакты|о нас|ara|giriş|ana sayfa|iletişim|cari|beranda|masuk|tentang kami|hledat|přihlásit""",
    (Role.SUBSCRIPTION, SURE): """
        subscribe|subscribe now|subscribe today|subscribe to newsletter|subscribe to our newsletter|subscribe to newsletters|subscribe to updates|subscribe to rss|subscribe by email|subscribe via email|subscribe here|subscribe for free|subscribe us|subscribe for updates|subscribed|subscription|subscriptions|unsubscribe|newsletter|newsletters|our newsletters|our newsletter|email newsletter|email newsletters|newsletter sign up|newsletter signup|newsletter subscription|sign up for newsletter|sign up for newsletters|sign up for our newsletter|sign up to our newsletter|sign up now|sign me up|sign up today|sign up here|sign up for free|sign up with email|sign up for email updates|sign up for updates|get the newsletter|get our newsletter|get newsletter|get updates|get email updates|get notified|get alerts|email alerts|email updates|news alerts|breaking news alerts|push notifications|enable notifications|allow notifications|stay informed|stay in touch|stay up to date|stay in the loop|stay tuned|stay updated|keep in touch|keep me updated|don't miss out|never miss a story|never miss an update|never miss a post|join our newsletter|join our mailing list|join the mailing list|join the newsletter|mailing list|manage newsletters|manage subscriptions|email|email address|your email|your email address|enter your email|enter your email address|enter email|enter email address|e mail address|email required|email address required|first name|last name|first name last name|your name|full name|name|name email|zip code|postcode|phone number|company name|job title|thank you for subscribing|thanks for subscribing|thank you for signing up|thanks for signing up|thank you for your subscription|you are subscribed|you have been subscribed|you have successfully signed up|you have successfully subscribed|you're in|please enter a valid email|please enter a valid email address|invalid email|invalid email address|this field is required|required|required field|required fields|leave this field empty|leave this field empty if you're human|leave this field blank|something went wrong|an error occurred|please try again|donate|donate now|donate today|make a donation|give now|give today|support us|support our work|support our journalism|support independent journalism|support this site|support the site|become a member|become a subscriber|become a patron|join us|join now|join today|join|membership|memberships|member login|members only|subscriber only|subscribers only|subscriber exclusive|for subscribers only|for subscribers|premium|premium content|upgrade|upgrade now|go premium|unlock this article|unlock full access|unlimited access|get unlimited access|buy a subscription|gift subscription|gift subscriptions|give a gift|print subscriptions|digital subscription|digital subscriptions|manage subscription|manage account|manage my account|already a subscriber|already a member|already registered|already have an account|don't have an account|not a subscriber|not a member yet|log in to continue|sign in to continue|register to continue|register today|register now|create your account|continue with google|continue with facebook|continue with apple|sign in with google|download the app|download our app|get the app|get our app|our apps|mobile apps|apps|app store|google play|download on the app store|get it on google play|available on the app store|rss feeds|podcasts newsletters|no spam|no spam unsubscribe anytime|no thanks|not now|maybe later|remind me later|we respect your privacy|claim your offer|limited time offer|special offer|save now|see plans|view plans|choose your plan|see subscription options|see my options
        newsletter abonnieren|abonnieren|jetzt abonnieren|abo|newsletter anmelden|jetzt anmelden|s'abonner|abonnez vous|s'inscrire|je m'abonne|inscription newsletter|faire un don|suscríbete|suscribirse|suscripción|boletín|boletines|donar|hazte socio|inscreva se|assine|assine já|newsletter inscreva se|abbonati|iscriviti|iscriviti alla newsletter|abonneren|abonneer|nieuwsbrief|inschrijven|prenumerera|nyhetsbrev|prenumeruj|zapisz się|подписаться|подписка|abone ol|berlangganan|langganan""",
    (Role.LEGAL, SURE): """
        privacy|privacy policy|privacy notice|privacy statement|privacy center|privacy settings|privacy preferences|privacy choices|your privacy choices|your privacy|privacy manager|privacy terms|privacy cookies|privacy and cookies|privacy & cookies|privacy policy terms of use|privacy policy terms of service|cookie|cookies|cookie policy|cookie notice|cookie settings|cookie preferences|cookies settings|cookies policy|cookie consent|cookie statement|cookie declaration|manage cookies|manage cookie consent|manage cookie preferences|manage consent|manage preferences|manage settings|manage options|accept|accept all|accept cookies|accept all cookies|accept and close|accept and continue|accept close|reject|reject all|reject cookies|reject all cookies|decline|decline all|deny|allow all|allow cookies|allow all cookies|agree|i agree|i accept|i understand|got it|consent|consent preferences|confirm my choices|save preferences|save my preferences|save settings|save my choice|save and close|save accept|customise|customize|necessary|strictly necessary|strictly necessary cookies|necessary cookies|functional cookies|performance cookies|analytics cookies|targeting cookies|advertising cookies|marketing cookies|essential cookies|third party cookies|preference cookies|statistics cookies|always active|always enabled|preferences|statistics|targeting|functional|performance|about cookies|view preferences|opt out|terms|terms of use|term of use|terms of service|terms of sale|terms conditions|terms and conditions|terms & conditions|terms privacy|terms of use privacy policy|terms and privacy|user agreement|subscriber agreement|website terms of use|terms and policies|conditions of use|legal|legal notice|legal notices|legal information|legal disclaimer|disclaimer|disclaimers|disclosure|affiliate disclosure|imprint|impressum|copyright|copyright #|copyright policy|copyright notice|copyright information|copyright information #|all rights reserved|# all rights reserved|rights reserved|some rights reserved|rights and permissions|rights permissions|rights & permissions|permissions|dmca|dmca policy|do not sell my info|do not sell my personal information|do not sell or share my personal information|do not share my personal information|your california privacy rights|california privacy rights|california privacy|california notice|your ad choices|ad choices|adchoices|about ads|about our ads|editorial policy|editorial guidelines|editorial standards|ethics policy|ethics|corrections|corrections policy|code of ethics|code of conduct|accessibility statement|accessibility policy|modern slavery statement|modern slavery act|complaints|complaints policy|ipso|report a correction|report an error|report a typo|report a problem|public file|eeo|eeo report|fcc public file|fcc applications|closed captioning|closed captions|designed by|powered by|powered by wordpress|proudly powered by wordpress|powered by blogger|website by|site by|built by|theme by|hosted by|version|license|licence|notice|ccpa|gdpr|cpra|notice at collection
        datenschutz|datenschutzerklärung|agb|nutzungsbedingungen|cookie einstellungen|alle akzeptieren|akzeptieren|ablehnen|alle rechte vorbehalten|mentions légales|politique de confidentialité|cgu|cgv|tout accepter|accepter|refuser|gérer les cookies|tous droits réservés|données personnelles|conditions générales d'utilisation|aviso legal|política de privacidad|política de cookies|términos y condiciones|aceptar|rechazar|todos los derechos reservados|condiciones de uso|política de privacidade|termos de uso|todos os direitos reservados|aceitar|informativa privacy|note legali|tutti i diritti riservati|accetta|rifiuta|privacyverklaring|privacybeleid|algemene voorwaarden|alle rechten voorbehouden|cookiebeleid|accepteren|integritetspolicy|användarvillkor|polityka prywatności|regulamin|wszelkie prawa zastrzeżone|все права защищены|политика конфиденциальности|gizlilik politikası|tüm hakları saklıdır|kebijakan privasi|ochrana osobních údajů|všechna práva vyhrazena""",
    (Role.ADVERTISEMENT, SURE): """
        advertisement|advertisements|advertisement #|advertisement continue reading below|advertising|advertise|advertise with us|advertise here|advertiser content|advertiser disclosure|advertorial|advert|adverts|ad|ads|ads by|ads by google|ad feedback|ad choices|article continues below|article continues after advertisement|article continues below advertisement|story continues below|story continues below advertisement|story continues after advertisement|story continues|continues below|content continues below|continue reading below advertisement|scroll to continue|scroll to continue with content|scroll down to continue reading|sponsored|sponsored by|sponsored content|sponsored links|sponsored link|sponsored post|sponsored message|sponsor|sponsors|our sponsors|presented by|brought to you by|paid content|paid post|paid advertisement|paid partnership|partner content|partner offers|from our sponsors|promoted|promoted content|promoted by|promoted links|promotion|promotions|promo|in partnership with|commercial feature|classifieds|affiliate links|remove ads|report this ad|report ad|hide ad|close ad|why this ad|jump to review|check price|check price on amazon|buy on amazon|view on amazon|see on amazon|buy at amazon|shop on amazon|see price|see it now amazon|view deal|see deal|view offer|view at amazon|best deals|today's best deals|ticketing|buy tickets|get tickets|book tickets|order now|view on
        anzeige|werbung|anzeigen|publicité|publicidad|publicidade|pubblicità|advertentie|annons|reklama|reklam|реклама|iklan|inzerce""",
}

_AMBIGUOUS = """
    about|about us|about me|help|support|staff|company|apps|ticketing|features|solutions|products|resources|customers|partners|developers|pricing|docs
    documentation|integrations|no|yes|ok|name|email|english|español|deutsch|français|português|italiano|next|previous|older|newer|discussion|responses|faq|faqs|company name|full name
    first name|last name|free trial|contact|feedback|media|press|store|shop|settings|profile|language|languages|collapse|expand|edit|delete|audio|play|pause|volume
    submit|archives|directory|topics|topic|categories|category|keywords|featured|recent|latest|the latest|newest|similar|explore|suggested|promotion|promotions|promo
    sponsor|sponsors|presented by|version|license|licence|statistics|preferences|performance|functional|necessary|targeting|legal|copyright|corrections|ethics
    notice|permissions|disclosure|disclaimer|disclaimers|likes|like|following|save|saved|print|pin|threads|report|recommendations|our recommendations|our mission|our story|our work
    what we do|who we are|case studies|white papers|webinars|ebooks|open|close|back|go|filter|filters|sort|apply|reset|clear|cancel|links|useful links|quick links|careers|jobs|account|username
    password|register|registration|cart|browse|edition|country|loading|captions|subtitles|kontakt|contacto|contatti|contact info|contact information|in this article|in this guide|on this page
    premium|membership|memberships|upgrade|join|join us|subscription|subscriptions|donate|save now|required|agree|consent|accept|decline|deny|reject|privacy|cookies|cookie|terms
    editor's choice|top picks|our picks|most popular|more info|in pictures|highlights|in the news|top news|other news|watch now|see also|must see|must read|popular|trending topics|link|share
    hot topics|reading time|accessibility|follow|connect|stay connected|advertising|advertise|ad|ads|tag|add to cart|home|homepage|search|menu|pricing|get in touch|additional resources
    related resources|further reading|what do you think|tell us what you think|your thoughts|sobre|sobre nós|à propos|über uns|suche|buscar|inicio|ara|cari|hem|cerca|invia|enviar
"""
"""Of these, the ones that head sections of articles as well: they need company."""
_LEADS = """
    related|related articles|related posts|related stories|related story|related content|related links|related news|related topics|related reading|related coverage|related videos|related products|related recipes|related posts #
    more articles|more stories|more news|more from|more on this|more on this story|more on this topic|more like this|more in|more posts|more from this author|more by this author|more from the web|more top stories|more headlines|more coverage|more must reads|must reads|must read|don't miss|dont miss
    you may also like|you might also like|you may like|you might like|you'll also like|you may also enjoy|you might also enjoy|you may also be interested in|you might be interested in|also of interest|read next|read this next|read these next|up next|what to read next|keep reading|further reading|more to read|also read|see also|also in|next in
    recommended|recommended for you|recommended articles|recommended reading|recommended stories|recommended posts|recommended videos|we recommend|our picks|suggested|suggested for you|people also read|others also read
    popular|most popular|popular now|popular posts|popular posts from this blog|popular articles|popular stories|popular topics|popular this week|popular tags|most read|most read articles|most read stories|most viewed|most shared|most commented|most recent|most discussed|most watched
    trending|trending now|trending stories|trending topics|trending articles|trending today|trending news|now trending|what's trending|in case you missed it|icymi|top stories|top news|top posts|top articles|top headlines|top picks|top reads
    latest|latest news|latest posts|latest articles|latest stories|latest videos|latest headlines|latest updates|the latest|the latest news|just in|recent|recent posts|recent articles|recent stories|recent news|recently published|new posts|editor's picks|editors picks|editor's pick|editor's choice|staff picks|featured|featured articles|featured posts|featured stories
    tags|tagged|tagged with|topics|filed under|in this story|explore more|explore more on these topics|explore more on the topics in this story|categories|from our partners|from the web|around the web|elsewhere on the web|promoted stories|sponsored stories|sponsored links|discover more|other articles|other stories|other news|other posts|similar posts|similar articles|in other news|essential reads|worth your time|archives|archive|blog archive|favorites|hot picks|our guides|stories|more
    comments|# comments|# comment|comments #|reader comments|latest comments|recent comments|top comments|all comments|# thoughts on|# responses|responses|discussion|recommended by|table of contents|contents|sections|menu|main menu|navigation|quick links|useful links|company|about|follow us|connect with us|legal|contact details
    mehr zum thema|lesen sie auch|auch interessant|das könnte sie auch interessieren|das könnte dich auch interessieren|meistgelesen|ähnliche artikel|ähnliche beiträge|neueste beiträge|beliebte beiträge|schlagwörter|à lire aussi|lire aussi|articles similaires|sur le même sujet|les plus lus|articles récents|te puede interesar|artículos relacionados|noticias relacionadas|más leídas|lo más leído|etiquetas|entradas recientes|leia também|veja também|mais lidas|artigos relacionados|posts relacionados|leggi anche|potrebbe interessarti|articoli correlati|i più letti|lees ook|meest gelezen|gerelateerde artikelen|läs också|mest läst|czytaj także|zobacz także|читайте также|kommentare|commentaires|comentarios|comentários|commenti|reacties|kommentarer|komentarze|комментарии
"""
"""Of these, the ones that head a list: what follows them in short lines is theirs."""

_SECTIONS = frozenset(
    """
    home news world us uk u.s usa nation national international local regional state politics business economy markets money finance tech technology
    science health opinion opinions editorial editorials columnists columns letters lifestyle life style culture arts art entertainment books movies film films tv television
    music theater theatre dance fashion beauty food drink dining recipes travel cars motoring autos automotive real estate property homes jobs weather obituaries
    sport sports football soccer cricket tennis golf rugby boxing racing basketball baseball hockey nfl nba mlb nhl ncaa mma wwe f1 olympics formula
    education environment climate energy space crime courts law investigations elections election congress
    video videos photos pictures podcasts podcast audio radio live blogs blog magazine features interviews reviews events calendar puzzles crosswords games comics horoscopes horoscope
    newsletters archive archives about contact careers advertise press help faq subscribe login register shop store gift deals
    africa asia europe americas america australia canada china india russia ukraine middle east latin pacific england scotland wales ireland london york california texas washington
    celebrity celebrities royals royal parenting family relationships wellness fitness gadgets gaming mobile internet apps startups ai crypto cybersecurity security
    companies personal industry media marketing fact check data graphics corrections community society religion women men kids pets gardening garden diy crafts
    privacy terms cookies accessibility sitemap rss menu search more all sections topics tags latest trending popular top stories best guides
    """.split()
)
"""Words that menus of newspapers and blogs are made of."""
_SOCIAL_WORDS = frozenset(
    """
    facebook twitter x instagram linkedin pinterest reddit whatsapp telegram tumblr youtube tiktok snapchat threads bluesky mastodon flipboard vimeo medium discord github
    email mail e print sms messenger rss copy link share shares tweet tweets pin pinit like likes follow followers bookmark save icon icons opens open in a new window tab click to on via this
    article story page post with us our and more google plus f vk viber skype pocket xing mix digg stumbleupon telegram comment comments submit cancel close logo alt mobile send subscribe
    """.split()
)
_NETWORKS = frozenset(
    "facebook twitter instagram linkedin pinterest reddit whatsapp telegram tumblr youtube tiktok snapchat flipboard messenger tweet share vimeo shares followers".split()
)


class Composition(NamedTuple):
    """What a short line is made of: shares of its words, from 0 to 1."""

    social: float
    sections: float


def composition(words: list[str]) -> Composition:
    """*words* are lower-case words of a short line, numbers as ``#``."""
    count = len(words) or 1
    social = sum(w in _SOCIAL_WORDS or w == "#" for w in words) / count
    if not any(w in _NETWORKS for w in words):
        social = 0.0
    return Composition(social, sum(w in _SECTIONS for w in words) / count)


def _keys(phrases: str) -> list[str]:
    return [words for phrase in re.split(r"[|\n]", phrases) if (words := key(phrase))]


@cache
def _whole() -> Mapping[str, Cue]:
    ambiguous = frozenset(_keys(_AMBIGUOUS))
    table: dict[str, Cue] = {}
    for (role, weight), phrases in _WHOLE.items():
        for words in _keys(phrases):
            table.setdefault(words, Cue(role, LIKELY if words in ambiguous else weight))
    return table


@cache
def _leads() -> frozenset[str]:
    return frozenset(_keys(_LEADS))


def leads(line_key: str) -> bool:
    """Whether a line with this :func:`key` heads a list that is no part of the article."""
    return line_key in _leads()


def whole(line_key: str) -> Cue | None:
    """The cue that a whole line is, given its :func:`key`."""
    return _whole().get(line_key)


_NETWORK = r"(?:facebook|twitter|instagram|linkedin|pinterest|youtube|tiktok|telegram|whatsapp|snapchat|reddit|threads|bluesky|mastodon|x\b|social media)"

_OPENERS: tuple[tuple[Role, float, str], ...] = (
    (
        Role.SOCIAL,
        SURE,
        rf"(?:please )?follow (?:us|me|him|her|them|our|my|along|@|[\w' ]{{1,40}} on {_NETWORK})",
    ),
    (
        Role.SOCIAL,
        SURE,
        r"(?:please )?share (?:this|your|via|on|with|it|the (?:post|article|story)|current)\b.{0,40}(?:article|story|post|page|news|link|facebook|twitter|email|friends|whatsapp|linkedin|photo|video|recipe|love|:|network)",
    ),
    (Role.SOCIAL, SURE, r"click (?:here )?to (?:share|email|print|tweet|pin)\b"),
    (
        Role.SOCIAL,
        SURE,
        rf"(?:like|find|join|connect with|visit|see|watch|catch) (?:us|me|our page|@\w{{1,30}}) on {_NETWORK}",
    ),
    (Role.SOCIAL, SURE, rf"(?:tweet|post) (?:this|on {_NETWORK}|#)"),
    (Role.SOCIAL, LIKELY, r"(?:follow|connect with) [a-z@]"),
    (
        Role.COMMENTS,
        SURE,
        r"(?:please )?(?:leave|post|add|write|drop|submit) (?:a|your|us a) (?:comment|reply|response|review)\b",
    ),
    (
        Role.COMMENTS,
        SURE,
        r"(?:you must|please|you need to|you have to)(?: first)? (?:be logged in|log ?in|sign ?in|be signed in|be registered|register|be a member|enable javascript)\b.{0,60}(?:comment|reply|post|discussion|vote)",
    ),
    (
        Role.COMMENTS,
        SURE,
        r"(?:share|tell us|let us know|let me know|drop|leave)(?: your| what you)? (?:thoughts|opinions?|views|experiences?|think|favou?rite|questions|feedback)\b.{0,60}(?:comment|below|thread|section)",
    ),
    (Role.COMMENTS, SURE, r"(?:let (?:us|me) know|tell (?:us|me))\b.{0,80}\bin the comments?"),
    (
        Role.COMMENTS,
        SURE,
        r"(?:comments?|posting|commenting) (?:are|is|have been|has been|on this (?:story|article|post) (?:are|is)) (?:now )?(?:closed|moderated|disabled|off|welcome|turned off|subject)",
    ),
    (
        Role.COMMENTS,
        SURE,
        r"(?:# |\d+ |one |two |three )(?:thoughts?|comments?|repl(?:y|ies)|responses?) (?:on|to|for) ",
    ),
    (
        Role.COMMENTS,
        SURE,
        r"note: when posting a comment|when posting a comment|before (?:posting a comment|commenting)|by (?:posting a comment|commenting|submitting (?:a|your) comment)",
    ),
    (Role.COMMENTS, SURE, r"(?:your|the) e-?mail address will not be (?:published|shared|made public)"),
    (Role.COMMENTS, SURE, r"(?:save my name|notify me (?:of|when|by|via)|required fields are marked)"),
    (Role.COMMENTS, LIKELY, r"(?:posted|reply|comment|replied|submitted) by[: ]|(?:in )?reply to "),
    (Role.COMMENTS, SURE, r"this site uses akismet|learn how your comment data"),
    (
        Role.COMMENTS,
        SURE,
        r"deixe (?:suas|sua|seu|o seu) (?:dúvidas|comentário|opini|dúvida)|schreib(?:en sie|e?)? (?:uns )?(?:einen|ihren|deinen) kommentar|laissez (?:un|votre) commentaire|deja tu comentario|lascia (?:il tuo|un) commento",
    ),
    (
        Role.RELATED,
        SURE,
        r"\[?(?:related|see also|see more|read more|also read|read also|read next|also see|also|read|more|must read|don't miss|recommended|watch|watch more|listen|further reading|related (?:articles?|posts?|stor(?:y|ies)|links?|content|reading|topics?|video|coverage|news)|you may also like|you might also like|more on this(?: topic| story)?|more info|previously|next|previous|previous post|next post|up next|in case you missed it|icymi|in pictures|full story|tags|tag|tagged|topics|filed under|posted in|labels|categories|category|keywords?|lees ook|lire aussi|à lire aussi|lea también|lee también|leia também|veja também|leia mais|leggi anche|lesen sie auch|mehr zum thema|läs också|läs även|czytaj także|baca juga|читайте также|schlagwörter|etiquetas|mots-clés): ",
    ),
    (
        Role.RELATED,
        SURE,
        r"(?:more|latest|read more|see more|view more|view all|all (?:posts|stories|articles)|other (?:posts|stories|articles)) (?:from|by|in|about|on|posts|stories|articles|news) ",
    ),
    (
        Role.RELATED,
        SURE,
        r"(?:click here|tap here) (?:to|for) (?:read|see|view|more|the (?:latest|full)|access|visit)",
    ),
    (
        Role.RELATED,
        SURE,
        r"(?:continue|keep) reading\b|(?:read|see|view) (?:the )?(?:full|entire|original|whole) (?:article|story|post|list|interview|report|text|review|recipe|coverage)\b",
    ),
    (
        Role.RELATED,
        SURE,
        r"(?:you (?:may|might|can|could)|why not|we think you'll) (?:also )?(?:like|enjoy|be interested in|find)\b(?: to read| these| our|:)",
    ),
    (
        Role.RELATED,
        SURE,
        r"(?:this (?:article|post|story|entry) )?was (?:posted|filed|tagged)\b|(?:the post|this entry|cet article|der beitrag|la entrada|o post|l'articolo|het bericht) .{3,200} (?:appeared first on|was posted|first appeared on|est apparu en premier|erschien zuerst auf|apareció primero en|apareceu primeiro|proviene da|verscheen eerst op)",
    ),
    (
        Role.RELATED,
        LIKELY,
        r"(?:see|watch|read|listen|view|photos|video|gallery|pics|pictures|explainer|opinion|analysis|exclusive|quiz|poll|live|breaking|explained|interview|podcast): ",
    ),
    (Role.RELATED, LIKELY, r"(?:previous|next) (?:article|post|story|in|page)\b"),
    (
        Role.NAVIGATION,
        SURE,
        r"(?:arrow_\w+ )?skip to (?:main |primary |the )?(?:content|navigation|search|footer|article)|jump to (?:recipe|content|navigation|section)",
    ),
    (Role.NAVIGATION, SURE, r"(?:home|start|startseite|accueil|inicio) ?(?:[>»›/|:]|&gt;|::|->) ?\w"),
    (Role.NAVIGATION, SURE, r"you are (?:here|currently (?:viewing|browsing|reading|using|on))\b"),
    (
        Role.NAVIGATION,
        SURE,
        r"(?:please )?(?:enable|activate|turn on) (?:javascript|cookies)|(?:javascript|this (?:site|page|video|slideshow|form|feature|content)) (?:is (?:disabled|required|not supported)|requires? (?:javascript|cookies))|your browser (?:does not|doesn't|is out of date|is not|sent|isn't)|the browser you are using|you need (?:a |to enable )javascript",
    ),
    (
        Role.NAVIGATION,
        SURE,
        r"(?:showing|displaying|viewing|results?) \d+ ?(?:-|to|of)|page \d+ of \d+|go to (?:page|slide|the top)",
    ),
    (
        Role.NAVIGATION,
        SURE,
        r"(?:use|press|click|tap|swipe)\b.{0,40}(?:keyboard|arrow keys?|tab key|esc(?:ape)? key|to (?:zoom|expand|enlarge|close|open|play|search|scroll|navigate|toggle))",
    ),
    (
        Role.NAVIGATION,
        SURE,
        r"(?:estimated |average )?(?:reading|read) time:? |tempo de leitura|lesezeit:? |temps de lecture|tiempo de lectura|\d+ ?-?min(?:ute)?s? (?:read|to read|listen)\b",
    ),
    (
        Role.NAVIGATION,
        SURE,
        r"(?:search|browse) (?:by|for|our|the|all|this)\b.{0,30}(?:site|archives?|topics?|articles?|categor|catalog|date|keyword|results)",
    ),
    (
        Role.NAVIGATION,
        LIKELY,
        r"search (?:for|in|by|our|the|all|this|[a-z]+)\b|browse \w|select (?:a|your|an) |choose (?:a|your|an) |toggle |expand |show more|hide ",
    ),
    (
        Role.SUBSCRIPTION,
        SURE,
        r"(?:click here to |please |don't forget to |to |want to |why not |like this article\? )?(?:subscribe|sign up|signup|sign in|register|join)\b.{0,60}\b(?:newsletters?|e-?mails?|inbox|mailing list|updates|alerts|notifications|digest|channel|podcast|our|the .{2,30} (?:today|list|community)|membership|free account|rss|feed)\b",
    ),
    (Role.SUBSCRIPTION, SURE, r"(?:click here to )?subscribe (?:to|for|now|today|here|with|by|via|and|on)\b"),
    (
        Role.SUBSCRIPTION,
        SURE,
        r"(?:get|receive|want) (?:the |our |your |all |more |a |free |instant |daily |weekly |breaking |latest |exclusive )*.{0,60}\b(?:in|to|into|straight to|delivered to|direct to|sent to|right in|right to) your (?:inbox|e-?mail|mailbox|phone|door|letterbox)",
    ),
    (
        Role.SUBSCRIPTION,
        SURE,
        r"get .{0,60} delivered\b|get .{2,60} on the go\b|get the .{2,40} (?:app|newsletter)\b|click here to get the",
    ),
    (
        Role.SUBSCRIPTION,
        SURE,
        r"(?:enter|provide|submit|type|add|confirm) your (?:e-?mail|name|zip|first name|details|phone)",
    ),
    (
        Role.SUBSCRIPTION,
        SURE,
        r"(?:never|don't|do not) miss (?:a|an|out|any|the|our)\b.{0,60}(?:story|update|post|issue|article|newsletter|again|episode|sign up|subscribe|beat|out|newest|latest)",
    ),
    (
        Role.SUBSCRIPTION,
        SURE,
        r"by (?:signing up|subscribing|providing|submitting|entering|registering|clicking|creating|continuing|joining|checking)\b.{0,80}(?:you|i|we)\b",
    ),
    (
        Role.SUBSCRIPTION,
        SURE,
        r"(?:thank you|thanks) for (?:subscribing|signing up|registering|your (?:subscription|submission|support|donation|interest)|visiting|reading|joining)\b",
    ),
    (
        Role.SUBSCRIPTION,
        SURE,
        r"(?:please )?(?:donate|make a (?:donation|gift|contribution)|become a (?:member|subscriber|supporter|patron|donor)|support (?:our|us|the work|independent|quality|local|real|fearless) |help (?:us|support our)|consider (?:donating|supporting|becoming|making a))",
    ),
    (
        Role.SUBSCRIPTION,
        SURE,
        r"(?:download|install|try|get) (?:the|our|your free|a free) .{0,30}(?:app|guide|e-?book|trial|report|copy|checklist|template|pdf|demo|consultation|quote)\b",
    ),
    (
        Role.SUBSCRIPTION,
        SURE,
        r"(?:this (?:article|story|content|post|page) is|exclusive|available|free) (?:only )?(?:for|to) (?:our )?(?:subscribers|members|registered|paying|premium)",
    ),
    (
        Role.SUBSCRIPTION,
        SURE,
        r"(?:already|not yet|not) (?:a|have an|registered)\b.{0,30}(?:subscriber|member|account|log in|sign in|\?)",
    ),
    (
        Role.SUBSCRIPTION,
        SURE,
        r"(?:you have|you've) (?:reached|read|used|successfully|been (?:successfully )?(?:subscribed|added|signed))\b.{0,60}(?:limit|free|article|sign|subscri|list|added|newsletter)",
    ),
    (
        Role.SUBSCRIPTION,
        SURE,
        r"join (?:over |more than |our |the )?[\d,.]+ ?(?:k|m|thousand|million)?\+? (?:other )?(?:subscribers|readers|people|members|others|followers|professionals|marketers)|join (?:\d|over \d|the \d|our \d|thousands|millions)",
    ),
    (
        Role.SUBSCRIPTION,
        SURE,
        r"(?:last chance|limited time|special offer|save \d+%|try .{2,30} free|start (?:your|a) free|get \d+% off|\d+% off|only [$£€]\d|from [$£€]\d).{0,80}(?:subscri|offer|today|month|year|trial|order|week|now)",
    ),
    (
        Role.SUBSCRIPTION,
        SURE,
        r"receba em seu e-?mail|receba (?:nossa|as) .{0,30}(?:newsletter|notícias)|erhalten sie .{0,40}newsletter|jetzt .{0,30}newsletter|recevez .{0,40}(?:newsletter|actualité|par e-?mail)|inscrivez-vous|suscríbete|inscreva-se|iscriviti|meld je aan|schrijf je in|подпишитесь|подписывайтесь",
    ),
    (
        Role.LEGAL,
        SURE,
        r"(?:©|\(c\)|copyright|&copy;|℗)[ ©(c)]{0,5}(?:copyright |by )?(?:\d{4}|[\w .,&'-]{2,60}\d{4}|[\w .,&'-]{2,60}all rights|the |by )",
    ),
    (
        Role.LEGAL,
        SURE,
        r"©|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|todos os direitos|tutti i diritti|все права защищены",
    ),
    (
        Role.LEGAL,
        SURE,
        r"(?:we|our (?:website|site|partners?)|this (?:site|website|web site|page|blog)|[\w.]{2,30}(?: \w{2,20})? (?:and our partners )?)[ ,]{0,2}(?:also )?(?:use|uses|using|utilizes|utilises|employs|sets|stores?|may use) (?:\w{1,20},? ){0,4}cookies",
    ),
    (
        Role.LEGAL,
        SURE,
        r"(?:these|the|some|such|marketing|analytics?|functional|necessary|performance|targeting|essential|advertising|third[- ]party|preference|statistics?|session|persistent) cookies (?:are|help|allow|collect|enable|may|will|track|on|used|which|that|do|store)",
    ),
    (
        Role.LEGAL,
        SURE,
        r"by (?:continuing|using|clicking|browsing|accepting|closing|visiting|navigating|proceeding|accessing)\b.{0,80}(?:you|cookies|site|website|agree|accept|consent|terms)",
    ),
    (
        Role.LEGAL,
        SURE,
        r"(?:please )?(?:read|see|review|view|check) (?:our |the )(?:full )?(?:privacy|cookie|terms|disclaimer|disclosure|legal|commenting|comment|community|editorial)",
    ),
    (
        Role.LEGAL,
        SURE,
        r"(?:this (?:material|content|article|story|post|work|page|site|website|text) (?:may not|may be (?:freely )?(?:reproduced|republished)|is (?:licensed|protected|copyright|published under|subject to|distributed under|for (?:informational|information|educational|general))))|no part of (?:this|the) |reproduction (?:in whole|of)|(?:material|content) may not be (?:published|reproduced)|use of (?:this|and/or registration on any portion of this) (?:web)?site",
    ),
    (
        Role.LEGAL,
        SURE,
        r"(?:the |any )?(?:views|opinions)(?: (?:and|or) (?:views|opinions))?(?: that are)? expressed|the information (?:contained|provided|presented) (?:on|in|here|by this)|nothing (?:in|on) this (?:site|website|article|page)",
    ),
    (
        Role.LEGAL,
        SURE,
        r"this site is protected by recaptcha|protected by (?:re)?captcha|(?:do not|don't) sell (?:or share )?my",
    ),
    (
        Role.LEGAL,
        SURE,
        r"(?:(?:web ?)?site|web|theme|blog|website)? ?(?:proudly )?(?:design(?:ed)?(?: and developed)?|powered|built|developed|hosted|theme|template) by\b.{0,40}$",
    ),
    (
        Role.LEGAL,
        SURE,
        r"a (?:division|subsidiary|part) of |registered (?:in england|office|charity)|company (?:no|number|registration)|vat (?:no|number|reg)|(?:isbn|issn|doi)\b",
    ),
    (
        Role.LEGAL,
        LIKELY,
        r"privacy (?:policy|notice|and)|terms (?:of|and|&)|cookie (?:policy|settings|notice|list)|copyright\b|disclaimer:|disclosure:",
    ),
    (
        Role.ADVERTISEMENT,
        SURE,
        r"(?:article|story|content|post|text) continues (?:below|after|under)|(?:scroll|keep scrolling|scroll down) (?:to|for) (?:continue|read|more)|(?:ad|advertisement|sponsored|promoted|advertorial|publicidad|anzeige|reklame|paid (?:content|post)|sponsored (?:content|post|by|links?)|presented by|brought to you by|headline): ",
    ),
    (
        Role.ADVERTISEMENT,
        SURE,
        r"(?:see it now|check price|buy (?:it )?now|buy it|shop now|shop|view deal|see deal|see price|order now|order online|where to buy|get it|pre-?order|buy)(?: (?:at|on|from|for|it|here|the))?: ",
    ),
    (
        Role.ADVERTISEMENT,
        SURE,
        r"(?:buy|view|see|shop|check|order|available|get it|find|grab)(?: (?:it|now|price|deal|this|them|yours?))?(?: for [$£€]\d[\d.,]*)? (?:at|on|from) (?:amazon|walmart|ebay|best buy|target|etsy|wayfair|home depot|lowe's|apple|argos|currys|john lewis)|[$£€]\d[\d.,]* (?:at|from|on) \w",
    ),
    (
        Role.ADVERTISEMENT,
        SURE,
        r"(?:we|this (?:post|article|site|page|story|blog)|some (?:of the|links)|our (?:site|team)|[a-z]+)\b.{0,60}(?:may (?:earn|receive|get|be compensated|contain affiliate|include affiliate)|contains? affiliate|affiliate (?:links|commission|partner)|earn (?:a|an) (?:small |affiliate )?commission|earn from qualifying|independently (?:evaluate|review|select|research))",
    ),
    (
        Role.ADVERTISEMENT,
        SURE,
        r"if you (?:buy|purchase|click|make a purchase|use)\b.{0,80}(?:commission|compensation|affiliate|links? (?:we|on|in|from|to))",
    ),
    (
        Role.ADVERTISEMENT,
        SURE,
        r"(?:purchase|order|buy|request|download) (?:a |your )?(?:copy|sample)(?: copy)? of (?:this|the) (?:report|study|research)|inquire (?:for|before) |complete report available|(?:browse|get) (?:the )?(?:full|complete) report",
    ),
)
"""What a line begins with, after bullets and the like."""

_SIGNS: tuple[tuple[Role, float, str], ...] = (
    (
        Role.SOCIAL,
        LIKELY,
        rf"(?:follow|like|find|join) (?:us|me|him|her|them|him/her|@\w{{1,30}}) (?:on|at|@)|(?:on|via|through) (?:our )?{_NETWORK}(?: and| or|,)? (?:twitter|facebook|instagram|youtube|linkedin|pinterest|page|channel)",
    ),
    (
        Role.SOCIAL,
        LIKELY,
        r"(?:share|tweet|email|print) (?:this|via) |opens in (?:a )?new (?:window|tab)|bloggers like this|pin this (?:image|post|recipe)|follow (?:us|me|along) on|share this (?:article|post|story)",
    ),
    (
        Role.COMMENTS,
        LIKELY,
        r"(?:in|via) the (?:\w{2,12} )?comments?(?: section| below| box|\.|!|$)|(?:leave|post|add) (?:a|your) comment|comment(?:s|ing)? (?:policy|guidelines|section|below)|log ?in to (?:comment|reply|post)|sign ?in to (?:comment|reply)|to (?:post a )?comment,? (?:please|log|sign|you)|comentários? abaixo|in den kommentaren",
    ),
    (Role.COMMENTS, FAINT, r"\bcomments?\b|\breply\b|\breplies\b"),
    (
        Role.RELATED,
        LIKELY,
        r"appeared first on|first appeared (?:on|in|at)|was originally published (?:on|in|by|at)|(?:click|tap) here(?: for| to|\.|!|,|$)|read more(?: here| about|:|\.{3}|…|»|$| >)|related: |see also:|more information (?:here|at|is available)",
    ),
    (
        Role.NAVIGATION,
        LIKELY,
        r" [>»›] (?:\w[\w &'-]{1,40} [>»›] )?|\| (?:home|contact|about|login|menu|privacy)|(?:submenu|sub-menu|dropdown|toggle menu|menu toggle|expand_more|keyboard_arrow|arrow_\w+|chevron|opens? menu|close menu)",
    ),
    (
        Role.SUBSCRIPTION,
        LIKELY,
        r"(?:our|free|daily|weekly|email|e-mail|this|the|a|my) (?:\w{2,20} ){0,2}newsletters?\b|\byour inbox\b|mailing list|unsubscribe|(?:sign|signed|signing) up (?:for|to|with|now|today|here)|e-?mail address|free trial|become a (?:member|subscriber|patron)|subscribe (?:to|now|today|here|for)|subscription\b|subscribers (?:only|get|can)|your (?:support|donation|gift|contribution)s? (?:help|make|keep|will|is)|(?:tax[- ]deductible|make a donation|donate (?:now|today|here|to))",
    ),
    (
        Role.LEGAL,
        LIKELY,
        r"\b(?:our|use of|uses?|of|all|accept|set|browser|these|and|third-party|with) cookies\b|cookie (?:policy|settings|preferences|notice|consent)|privacy (?:policy|notice|statement|settings|shield)|terms (?:of (?:use|service|sale)|and conditions|& conditions)|all rights reserved|without (?:the )?(?:prior|express|written|our) (?:written )?(?:permission|consent)|personal (?:data|information|ized ads|ised ads)|user agreement|rights reserved|do not (?:necessarily )?(?:reflect|represent)|creative commons|©",
    ),
    (
        Role.ADVERTISEMENT,
        LIKELY,
        r"affiliate (?:links?|commission|disclosure|partners?)|(?:at no (?:extra|additional) cost)|earn (?:a )?commission|sponsored (?:content|post|by)|limited[- ]time|promo(?:tional)? code|use (?:code|coupon)|free shipping|money[- ]back guarantee|qualifying purchases|no purchase necessary|use our tool to|get matched|% off\b|@ https?://",
    ),
)
"""What a line holds anywhere."""


SIGNS: tuple[tuple[Pattern, Cue], ...] = tuple((Pattern(e), Cue(role, weight)) for role, weight, e in _SIGNS)
"""What a line holds anywhere, to be searched for with the scan."""


@cache
def _openers() -> tuple[re.Pattern[str], tuple[Cue, ...]]:
    ordered = sorted(_OPENERS, key=lambda row: -row[1])
    joined = "|".join(f"({expression})" for _, _, expression in ordered)
    return re.compile(joined), tuple(Cue(role, weight) for role, weight, _ in ordered)


def opener(view: str, start: int, end: int) -> tuple[Cue, str] | None:
    """The cue with which the line view[start:end] begins, and its words. One attempt, at *start*."""
    expression, found = _openers()
    match = expression.match(view, start, end)
    if match is None or match.lastindex is None:
        return None
    return found[match.lastindex - 1], match[0]
