package io.tamiz.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tamiz.csv.RecordSample;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.recipe.CsvSettings;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small tables of several languages, each in the charsets that people write it in. */
class EncodingsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            windows-1252 ISO-8859-1 x-MacRoman IBM850 IBM437 | numéro,prénom,ville;1,André,Orléans;2,Zoë,Besançon;3,Hélène,Nîmes
            windows-1252 ISO-8859-1 x-MacRoman IBM850 IBM437 | código,descripción,precio;1,Piñata pequeña,3;2,Cañón,4;3,Jamón ibérico,5
            windows-1252 ISO-8859-1 x-MacRoman IBM850 IBM437 | Straße,Größe,Stück;Hauptstraße,groß,3;Königsplatz,mäßig,4;Übergang,schön,5
            windows-1252 ISO-8859-1 x-MacRoman IBM850 | nome,ação,cidade;1,João,São Paulo;2,Conceição,Brasília
            windows-1252 ISO-8859-1 x-MacRoman IBM850 | navn,by;Åse,Årø;Bjørn,Tromsø;Pål,Ålesund
            windows-1252 ISO-8859-1 x-MacRoman IBM850 IBM437 | name;Müller;Schmidt
            windows-1252 ISO-8859-1 x-MacRoman IBM850 IBM437 | item,price;Café,5
            windows-1252 ISO-8859-1 x-MacRoman IBM850 | name,drink;Søren,Caffè;Bjørn,Tè verde
            windows-1252 ISO-8859-1 IBM850 | nafn,staður;Þórður,Ísafjörður;Guðrún,Reykjavík
            windows-1252 ISO-8859-1 x-MacRoman IBM850 IBM437 | nimi,kylä;Mäkinen,Jyväskylä;Hämäläinen,Lappeenranta
            windows-1252 ISO-8859-15 | item,price;Beer,5 €;Wine,7 €
            windows-1252 ISO-8859-15 | produit,prix;Œuf,5€;Bœuf,7€
            windows-1252 ISO-8859-1 x-MacRoman | text,who;it was 20° in the shade,Ann;£5 more,Bob
            windows-1252 x-MacRoman | text,who;“well” said he – “it’s late”,Ann;don’t,Bob
            windows-1252 ISO-8859-1 IBM850 | NAME,ORT;MÜLLER,KÖLN;JÄGER,LÜBECK
            windows-1252 ISO-8859-1 | area,n;12 m²,3;15 m²,4
            windows-1250 ISO-8859-2 IBM852 | numer,imię,miasto;1,Łukasz,Łódź;2,Małgorzata,Kraków;3,Grzegorz,Gdańsk;4,Wałęsa,Częstochowa
            windows-1250 ISO-8859-2 IBM852 | číslo,jméno,město;1,Jiří,Plzeň;2,Lukáš,Ústí nad Labem;3,Tomáš Dvořák,Kroměříž
            windows-1250 ISO-8859-2 | szám,név,város;1,Győző,Győr;2,Ágnes,Székesfehérvár;3,Lőrinc,Kőszeg
            windows-1254 | sıra,adı,şehir;1,Ayşe Yılmaz,İstanbul;2,Oğuz Kağan,Eskişehir;3,Gülşen,Iğdır
            windows-1251 KOI8-R IBM866 | номер,имя,город;1,Иван,Москва;2,Ольга,Санкт-Петербург;3,Пётр,Казань
            windows-1253 | αριθμός,όνομα,πόλη;1,Γιώργος,Αθήνα;2,Μαρία,Θεσσαλονίκη;3,Ελένη,Άργος
            windows-31j EUC-JP ISO-2022-JP | コード,ア;1,アイウエオ;2,カキクケコ;3,データ
            windows-31j | ﾃﾞｰﾀ,ﾅﾏｴ;1,ﾔﾏﾀﾞ;2,ｽｽﾞｷ;3,ﾀﾅｶ
            windows-31j EUC-JP | 姓,名;山田,太郎;鈴木,花子;佐藤,一郎
            GB18030 | 姓名,性别;张三,男;李四,女;王五,男
            Big5 | 姓名,性別;陳小明,男;林美麗,女;王大同,男
            x-windows-949 | 이름,성별;홍길동,남;김영희,여
            windows-1251 KOI8-R | имя,пол;Анна,ж;Борис,м
            windows-1251 KOI8-R IBM866 | id,comment;1,всё хорошо;2,не работает;3,спасибо большое
            windows-31j EUC-JP ISO-2022-JP | 商品コード,商品名,価格;1,りんご,100;2,バナナの大きい箱,250;3,東京都のみかん,300
            GB18030 | 编号,名称,城市;1,苹果,北京;2,香蕉和梨,上海;3,张伟的订单,广州
            Big5 | 編號,名稱,城市;1,蘋果,臺北;2,香蕉,高雄;3,陳先生的訂單,台中
            x-windows-949 | 번호,이름,도시;1,김철수,서울;2,이영희,부산;3,박지성 감독,대구
            UTF-16LE UTF-16BE UTF-32LE UTF-32BE | 编号,名称,城市;1,苹果,北京;2,香蕉和梨,上海;3,张伟的订单,广州
            UTF-16LE UTF-16BE UTF-32LE UTF-32BE | номер,имя,город;1,Иван,Москва;2,Ольга,Санкт-Петербург
            UTF-16LE UTF-16BE UTF-32LE UTF-32BE | ક્રમ,નામ;1,ગુજરાત;2,અમદાવાદ
            IBM037 IBM500 | id,name,amount;1,Smith & Co,12.50;2,Jones,7.25
            IBM1047 | id,name,amount;1,[Smith],12.50;2,Jones,7.25
            IBM500 | id,name,amount;1,[Smith],12.50;2,Jones,7.25
            """)
    void tellsTheTextOfSmallTables(String charsets, String table) {
        String text = table.replace(';', '\n') + "\n";
        for (String name : charsets.split(" ")) {
            Charset charset = Charset.forName(name);
            byte[] bytes = text.getBytes(charset);
            Encodings.Found found = Encodings.detect(bytes, true, null);
            assertThat(new String(RecordSample.utf8(bytes, found.charset()), StandardCharsets.UTF_8))
                    .as(name + ": " + found.sentence())
                    .isEqualTo(text);
            assertThat(found.confidence()).as(name + ": " + found.sentence()).isBetween(0.5, 1.0);
            assertThat(Encodings.detect(bytes, true, null)).isEqualTo(found);
        }
    }

    /** A long file is looked at up to some byte, which may be within a character. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UTF-8 | 1,山田太郎,東京都
            UTF-16LE | 1,山田太郎,東京都
            UTF-32BE | 1,山田太郎,東京都
            windows-31j | 1,山田太郎,東京都
            EUC-JP | 1,山田太郎,東京都
            ISO-2022-JP | 1,山田太郎,東京都
            GB18030 | 1,张伟的订单,广州
            Big5 | 1,陳先生的訂單,臺北
            IBM037 | 1,Smith,12.50
            """)
    void aCharacterThatIsCutOffDoesNotDisturb(String name, String line) {
        Charset charset = Charset.forName(name);
        byte[] bytes = (line + "\n").repeat(40).getBytes(charset);
        for (int cut = bytes.length - 12; cut < bytes.length; cut++) {
            assertThat(Encodings.detect(Arrays.copyOf(bytes, cut), false, null).charset())
                    .as("cut at " + cut)
                    .isEqualTo(charset);
        }
    }

    @Test
    void aLineThatIsCutOffHasNoSayInUtf8() {
        byte[] bytes = "a,b\n1,é".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
        assertThat(Encodings.detect(cut, false, null).charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(Encodings.detect(cut, true, null).charset()).isEqualTo(StandardCharsets.ISO_8859_1);
    }

    @Test
    void theEvidenceNamesTheByteTheDoubtAndTheOthers() {
        byte[] bytes = "código,precio\ncañón,4\njamón,5\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Encodings.detect(bytes, true, null).sentence())
                .isEqualTo(
                        "the encoding is ISO-8859-1: byte 1, 0xF3, is not UTF-8, and read so, letters and signs stand"
                                + " where they do in words (confidence 0.74); also considered: windows-1250, ISO-8859-2; if it is"
                                + " one of them, state `encoding`");
    }

    /** What begins like the mark of UTF-32 may be that of UTF-16 and a NUL. */
    @Test
    void theMarkOfUtf32BeginsLikeThatOfUtf16() {
        assertThat(charsetOf("\ufeffa,b\n1,2\n", "UTF-32LE")).isEqualTo("UTF-32LE");
        assertThat(charsetOf("\ufeffa,b\n1,2\n", "UTF-16LE")).isEqualTo("UTF-16LE");
        assertThat(charsetOf("\ufeff\u0000,b\n1,2\n", "UTF-16LE")).isEqualTo("UTF-16LE");
        assertThat(charsetOf("\ufeffa,b\n1,2\n", "UTF-32BE")).isEqualTo("UTF-32BE");
    }

    /** A Macintosh of old ends lines with CR: of two readings that are as good, its own is taken. */
    @Test
    void linesThatEndWithCarriageReturnsSpeakForTheMacintosh() {
        byte[] bytes = "a,b\ré,é\rü,ü\r".getBytes(Charset.forName("x-MacRoman"));
        assertThat(Encodings.detect(bytes, true, null).charset().name()).isEqualTo("x-MacRoman");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-16, UTF-16LE, UTF-16LE",
        "UTF-16, UTF-16BE, UTF-16BE",
        "UTF-32, UTF-32LE, UTF-32LE",
        "UTF-32, UTF-32BE, UTF-32BE"
    })
    void theByteOrderOfAStatedEncodingIsTold(String stated, String written, String expected) {
        byte[] bytes = "a,b\n1,2\n".getBytes(Charset.forName(written));
        assertThat(Encodings.detect(bytes, true, Charset.forName(stated))
                        .charset()
                        .name())
                .isEqualTo(expected);
    }

    @Test
    void mainframeRecordsWithoutLineEndsAreRefused() {
        byte[] bytes = "SMITH     0012.50JONES     0007.25".repeat(50).getBytes(Charset.forName("IBM037"));
        assertThatExceptionOfType(ObjectFailedException.class)
                .isThrownBy(() -> DialectDetection.detect("x.csv", bytes, true, CsvSettings.AUTO))
                .withMessage("[x.csv] expected CSV, found what looks like EBCDIC records without line ends");
    }

    private static String charsetOf(String text, String charset) {
        return Encodings.detect(text.getBytes(Charset.forName(charset)), true, null)
                .charset()
                .name();
    }
}
