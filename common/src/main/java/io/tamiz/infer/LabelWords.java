package io.tamiz.infer;

import java.util.Arrays;
import java.util.Set;

/** Words that often are labels of columns, in lower case: two of them without anything between are two labels. */
final class LabelWords {
    private static final Set<String> WORDS = Set.of("""
            account action active activity address age agency amount area author authority average balance battery
            birthday blurb body bonus brand building capacity card category channel city class client code color
            colour comment comments company contact cost count country county course created currency customer
            date day deadline deleted delivery department depth description destination device direction discount
            distance district duration elevation email employee ended entity error event expense family fax field
            file filename firstname format frequency from gender genre grade grant group height homepage host hour
            house humidity identifier image income index industry institution invoice isbn issue item job label
            language lastname latitude length level link location login longitude manager mark max mean measure
            message method min minute mobile model modified month name nationality net note notes number occupation
            order organisation organization origin owner page pages parent party password payment percent percentage
            period person phone place population position postcode power pressure price product profile profit project
            province publisher quality quantity quarter question rainfall rank rate rating reason receiver recipient
            reference region remark remarks result revenue role route salary sample school score season second sector
            sender sensor series sex shop size source species speed stage start state station status stock stop
            street student subject subtotal suburb supplier surname tax team telephone temperature text ticket time
            timestamp title total town trade transaction type unit units updated url user username value vehicle
            vendor version volume warehouse website week weekday weight width year zip zipcode
            anzahl artikel bemerkung betrag datum einheit firma grenzwert kunde land menge messwert nachname nummer
            ort parameter preis probe stadt straße uhrzeit vorname wert apellido cantidad ciudad cliente
            correo descripción edad estado fecha hora importe municipio nombre país precio provincia
            tipo título unidad valor adresse année commune date montant nom prénom prix quantité ville
            """.lines()
            .flatMap(line -> Arrays.stream(line.strip().split(" ")))
            .distinct()
            .toArray(String[]::new));

    private LabelWords() {}

    static boolean contains(String word) {
        return WORDS.contains(word);
    }
}
