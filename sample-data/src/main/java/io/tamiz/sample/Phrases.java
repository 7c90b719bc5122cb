package io.tamiz.sample;

import java.util.List;

/**
 * The words that reviews of one language are made of. A sentence is a subject with a verdict.
 *
 * @param language the language's code
 * @param titles of reviews, from bad to good
 * @param subjects what a sentence is about
 * @param bad verdicts
 * @param good verdicts
 * @param closings last sentences
 */
record Phrases(
        String language,
        List<String> titles,
        List<String> subjects,
        List<String> bad,
        List<String> good,
        List<String> closings) {
    static final List<Phrases> ALL = List.of(
            new Phrases(
                    "en",
                    List.of("Back it went", "So, so", "Solid, if a bit \"retro\"", "Love it"),
                    List.of(
                            "The handle",
                            "My new kettle",
                            "The so-called \"quiet\" fan",
                            "This lamp, bought in a sale,",
                            "The lid"),
                    List.of(
                            "broke on day three",
                            "smells of plastic, even after washing",
                            "arrived late, scratched and wet"),
                    List.of(
                            "works like a charm",
                            "feels sturdy, light and warm",
                            "does what the box says: \"everything\""),
                    List.of(
                            "Would buy again 👍",
                            "Never again!",
                            "My neighbour wants one, too.",
                            "Three stars for the colour 🎨")),
            new Phrases(
                    "de",
                    List.of("Leider zurück", "Geht so", "Überraschend gut", "Größe passt, Farbe auch"),
                    List.of(
                            "Der Griff",
                            "Die Lampe, die ich im Büro habe,",
                            "Das \"leise\" Gerät",
                            "Mein Wasserkocher"),
                    List.of("wackelt schon", "riecht übel, auch nach dem Spülen", "kam zu spät und zerkratzt"),
                    List.of(
                            "läuft wie am Schnürchen",
                            "hält, was der Karton verspricht",
                            "ist schön, leicht und günstig"),
                    List.of("Gerne wieder 🙂", "Nie wieder!", "Grüße aus Köln.")),
            new Phrases(
                    "es",
                    List.of("Devuelto", "Regular", "Muy útil", "¡Qué maravilla!"),
                    List.of("El mango", "La lámpara del salón", "Mi tetera nueva", "El ventilador \"silencioso\""),
                    List.of("se rompió al tercer día", "huele a plástico, incluso lavado", "llegó tarde y mojado"),
                    List.of("funciona de maravilla", "pesa poco, calienta bien y no gotea", "cumple lo que promete"),
                    List.of("¿Lo mejor? El precio.", "No lo compraré más.", "Mi señora está contenta 💃")),
            new Phrases(
                    "fr",
                    List.of("Déçu", "Moyen", "Plutôt bien", "Un coup de cœur"),
                    List.of("La poignée", "Ma bouilloire", "Le ventilateur, dit « silencieux »,", "Cette lampe"),
                    List.of("a cassé le troisième jour", "sent le plastique, même lavée", "est arrivée rayée"),
                    List.of("marche à merveille", "est légère, solide et jolie", "tient ses promesses"),
                    List.of("Je recommande ✨", "Plus jamais ça !", "Où est la garantie ?")),
            new Phrases(
                    "el",
                    List.of("Απογοήτευση", "Μέτριο", "Αρκετά καλό", "Υπέροχο"),
                    List.of("Το χερούλι", "Ο βραστήρας μου", "Η λάμπα στο σαλόνι"),
                    List.of("έσπασε την τρίτη μέρα", "μυρίζει πλαστικό, ακόμα και πλυμένο"),
                    List.of("δουλεύει τέλεια", "είναι ελαφρύ, γερό και όμορφο"),
                    List.of("Το συνιστώ 🌞", "Ποτέ ξανά!")),
            new Phrases(
                    "ru",
                    List.of("Вернул", "Так себе", "Неплохо", "Отлично"),
                    List.of("Ручка", "Эта лампа", "Новая крышка", "Моя \"тихая\" кофемолка"),
                    List.of("сломалась на третий день", "пахнет пластиком, даже после мытья"),
                    List.of("работает прекрасно", "лёгкая, прочная и красивая"),
                    List.of("Рекомендую 👌", "Больше никогда!")),
            new Phrases(
                    "ja",
                    List.of("残念", "普通", "なかなか良い", "最高"),
                    List.of("取っ手は", "新しい電気ポットは", "この「静かな」扇風機は"),
                    List.of("三日目に壊れました", "洗っても匂いが残ります"),
                    List.of("とても使いやすいです", "軽くて、丈夫で、きれいです"),
                    List.of("おすすめです🌸", "もう買いません。")),
            new Phrases(
                    "hi",
                    List.of("निराशा", "ठीक है", "अच्छा", "बहुत बढ़िया"),
                    List.of("यह दीपक", "मेरा नया पंखा", "इसका हत्था"),
                    List.of("तीसरे दिन टूट गया", "देर से आया, और गीला"),
                    List.of("बहुत अच्छा चलता है", "हल्का, मज़बूत और सुंदर है"),
                    List.of("फिर खरीदूँगा 🙏", "फिर कभी नहीं!")),
            new Phrases(
                    "ar",
                    List.of("خيبة أمل", "مقبول", "جيد", "رائع"),
                    List.of("المقبض", "المصباح الجديد", "هذا الغطاء"),
                    List.of("انكسر في اليوم الثالث", "وصل متأخرا، ومبللا"),
                    List.of("يعمل جيدا", "خفيف، ومتين، وجميل"),
                    List.of("أنصح به 🌙", "لن أشتريه مرة أخرى!")));

    private static final List<String> FULL_STOPS = List.of(". ", "! ", ".\n");

    String title(int rating) {
        return titles.get(Math.min(rating, titles.size()) - 1);
    }

    /** One to four sentences, some on lines of their own, for a rating of 1 to 5. */
    String body(int rating, Dice dice) {
        StringBuilder text = new StringBuilder();
        for (int i = dice.between(1, 3); i > 0; i--) {
            boolean kind = dice.between(1, 5) <= rating;
            text.append(dice.pick(subjects)).append(' ').append(dice.pick(kind ? good : bad));
            text.append(i > 1 ? dice.pick(FULL_STOPS) : ".");
        }
        if (dice.percent(40)) {
            text.append(dice.percent(50) ? "\n\n" : " ").append(dice.pick(closings));
        }
        return text.toString();
    }
}
