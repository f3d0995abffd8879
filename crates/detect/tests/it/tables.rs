//! Tables as offices make them: whom each column speaks of, and what a record says.

use detect::{ColumnKind, TableCorrection, TypedFrom};
use model::{GapKind, MentionRole};

use crate::gather::{check, scan};

fn columns(table: &str, headed: bool, expected: &str) {
    check(&scan(table, headed, &[]).columns_text(), expected);
}

#[test]
fn kita_export_with_everything() {
    let table = "
        Nachname;Vorname;Geb.-Datum;Straße;PLZ;Ort;Konfession;Impfstatus;Mutter Name;Mutter Vorname;Tel. Mutter;Vater Name;Vater Vorname;Tel. Vater;Notfallkontakt;Notfall-Tel.
        Sandmann;Lena;03.04.2019;Lindenweg 4;99999;Musterstadt;ev.;vollständig geimpft;Sandmann;Anna;030 23125 001;Sandmann;Peter;0171 3920 012;Inge Muster;030 23125 002
        Yildiz;Can;11.12.2018;Am Markt 12a;99998;Neudorf;islamisch;MMR 2x;Yildiz;Elif;k.A.;-;-;-;Oma Ayse;030 23125 003
    ";
    columns(
        table,
        true,
        "child 1: family_name given_name birth_date street_line postal_code town religion vaccination
         named_adult 1: family_name given_name phone
         named_adult 2: family_name given_name phone
         emergency_contact 1: full_name phone",
    );
    check(
        &scan(table, true, &[]).mentions_text(),
        "2 child 1: Lena|Sandmann|03.04.2019|Lindenweg 4|99999|Musterstadt [name address birth_date vaccination religion]
         2 named_adult 1: Anna|Sandmann|030 23125 001 [name phone] -> named_with 0
         2 named_adult 2: Peter|Sandmann|0171 3920 012 [name phone] -> named_with 0
         2 emergency_contact 1: Inge Muster|030 23125 002 [name phone] -> contact_of 0
         3 child 1: Can|Yildiz|11.12.2018|Am Markt 12a|99998|Neudorf [name address birth_date vaccination religion]
         3 named_adult 1: Elif|Yildiz [name] -> named_with 0
         3 emergency_contact 1: Oma Ayse|030 23125 003 [name phone] -> contact_of 0",
    );
}

#[test]
fn underscores_and_custody_of_the_child() {
    let table = "
        Kind_Nachname;Kind_Vorname;geb;Erz.ber. 1 Name;Erz.ber. 1 Vorname;Erz.ber. 2 Name;Erz.ber. 2 Vorname;Personensorge
        Sandmann;Lena;3.4.19;Sandmann;Anna;Sandmann;Peter;gemeinsam
        Vogel;Tim;1.2.18;Vogel;Eva;Kranz;Jan;nein
    ";
    check(
        &scan(table, true, &[]).mentions_text(),
        "2 child 1: Lena|Sandmann|3.4.19 [name birth_date family]
         2 guardian 1: Anna|Sandmann [name] -> guardian_of 0
         2 guardian 2: Peter|Sandmann [name] -> guardian_of 0
         3 child 1: Tim|Vogel|1.2.18 [name birth_date family]
         3 named_adult 1: Eva|Vogel [name] -> named_with 0
         3 named_adult 2: Jan|Kranz [name] -> named_with 0",
    );
}

#[test]
fn custody_in_the_adults_own_column() {
    let table = "
        Name des Kindes;Geburtstag;Mutter;sorgeberechtigt;Vater;sorgeberechtigt;Tel.
        Sandmann, Lena;2019-04-03;Anna Sandmann;ja;Peter Kranz;nein;030 23125 001
        Vogel, Tim;2018-02-01;Eva Vogel;ja;Jan Vogel;ja;030 23125 002
    ";
    check(
        &scan(table, true, &[]).mentions_text(),
        "2 child 1: Lena|Sandmann|Sandmann, Lena|2019-04-03 [name birth_date]
         2 guardian 1: Anna Sandmann [name family] -> guardian_of 0
         2 named_adult 1: Peter Kranz|030 23125 001 [name phone family] -> named_with 0
         3 child 1: Tim|Vogel|Vogel, Tim|2018-02-01 [name birth_date]
         3 guardian 1: Eva Vogel [name family] -> guardian_of 0
         3 guardian 2: Jan Vogel|030 23125 002 [name phone family] -> guardian_of 0",
    );
}

#[test]
fn english_headers() {
    columns(
        "
        last_name;first_name;dob;gender;street;zip;city;nationality;parent1_name;parent1_phone;parent1_email;parent2_name;parent2_phone;emergency_name;emergency_phone;allergies
        Sandmann;Lena;2019-04-03;f;Lindenweg 4;99999;Musterstadt;German;Anna Sandmann;030 23125 001;anna@example.org;Peter Sandmann;030 23125 002;Inge Muster;030 23125 003;nuts
        Vogel;Tim;2018-02-01;m;Am Markt 1;99999;Musterstadt;Polish;Eva Vogel;030 23125 004;eva@example.org;;;Udo Vogel;030 23125 005;none
        ",
        true,
        "child 1: family_name given_name birth_date sex street_line postal_code town origin health
         named_adult 1: full_name phone email
         named_adult 2: full_name phone
         emergency_contact 1: full_name phone",
    );
}

#[test]
fn transcribed_umlauts_and_glued_words() {
    columns(
        "
        NACHNAMEKIND;VORNAMEKIND;GEBDATUM;STRASSE;HAUSNR;PLZ;WOHNORT;STAATSANGEHOERIGKEIT;FAMILIENSPRACHE;NAMEMUTTER;TELMUTTER;NAMEVATER;TELVATER;NOTFALLTELEFON
        Sandmann;Lena;03.04.2019;Lindenweg;4;99999;Musterstadt;deutsch;Deutsch;Anna Sandmann;030 23125 001;Peter Sandmann;030 23125 002;030 23125 003
        ",
        true,
        "child 1: family_name given_name birth_date street house_number postal_code town origin language phone
         named_adult 1: full_name phone
         named_adult 2: full_name phone",
    );
}

#[test]
fn unlabelled_contact_follows_the_person_before() {
    columns(
        "
        Name;Vorname;Geb.;Mutter Name;Telefon;E-Mail;Vater Name;Telefon;E-Mail;Straße;PLZ;Ort;Telefon;Gruppe;Aufnahme;Austritt
        Sandmann;Lena;03.04.2019;Anna Sandmann;030 23125 001;a@example.org;Peter Sandmann;030 23125 002;p@example.org;Lindenweg 4;99999;Musterstadt;030 23125 003;Igel;01.08.2022;
        Vogel;Tim;01.02.2018;Eva Vogel;030 23125 004;e@example.org;Jan Vogel;030 23125 005;j@example.org;Am Markt 1;99999;Musterstadt;030 23125 006;Igel;01.08.2021;31.07.2023
        ",
        true,
        "child 1: family_name given_name birth_date street_line postal_code town phone group attendance_from attendance_to
         named_adult 1: full_name phone email
         named_adult 2: full_name phone email",
    );
}

#[test]
fn two_adults_under_equal_headers_and_address_in_a_cell() {
    columns(
        "
        Kind;geb. am;Anschrift;Personensorgeberechtigte/r Name;Handy;Personensorgeberechtigte/r Name;Handy;abholberechtigt
        Lena Sandmann;03.04.2019;Lindenweg 4, 99999 Musterstadt;Anna Sandmann;0171 3920 012;Peter Sandmann;0171 3920 013;Inge Muster
        Tim Vogel;01.02.2018;Am Markt 1, 99999 Musterstadt;Eva Vogel;0171 3920 014;Jan Vogel;0171 3920 015;Udo Vogel
        ",
        true,
        "child 1: full_name birth_date address_line
         guardian 1: full_name phone
         guardian 2: full_name phone
         named_adult 1: full_name",
    );
}

#[test]
fn staff_list() {
    columns(
        "
        Personal-Nr.;Name;Vorname;Geburtsdatum;Funktion;Eintritt;Wochenstunden;Telefon;IBAN
        1001;Muster;Inge;04.05.1970;Erzieherin;01.08.1999;39;030 23125 001;DE02 9001 0000 0000 0000 00
        1002;Kranz;Jan;14.05.1988;Leitung;01.08.2015;39;030 23125 002;DE02 9001 0000 0000 0000 01
        ",
        true,
        "staff 1: employment family_name given_name birth_date staff_function employment employment phone iban",
    );
}

#[test]
fn residents_of_a_care_home() {
    columns(
        "
        Bewohner/in;Zimmer;Geb.-Datum;Pflegegrad;Krankenkasse;Konfession;Angehörige Name;Angehörige Telefon;gesetzl. Betreuer;Tel.;Hausarzt
        Muster, Inge;12;04.05.1935;3;AOK;rk;Jan Muster;030 23125 001;Eva Kranz;030 23125 002;Dr. Udo Vogel
        Kranz, Otto;14;14.09.1940;2;DAK;ev.;Anna Kranz;030 23125 003;;;Dr. Udo Vogel
        ",
        true,
        "resident 1: full_name room birth_date health health religion
         named_adult 1: full_name phone
         guardian 1: full_name phone
         unknown 1: full_name",
    );
}

#[test]
fn class_list_with_parents_in_one_cell() {
    let table = "
        Schüler;Klasse;Eltern;Telefon;E-Mail
        Lena Sandmann;3b;Anna und Peter Sandmann;030 23125 001;a@example.org
        Tim Vogel;3b;Eva Vogel;030 23125 002;e@example.org
    ";
    check(
        &scan(table, true, &[]).mentions_text(),
        "2 child 1: Lena Sandmann [name attendance]
         2 named_adult 1: Anna Sandmann|030 23125 001|a@example.org [name email phone] -> named_with 0
         2 named_adult 2: Peter Sandmann|030 23125 001|a@example.org [name email phone] -> named_with 0
         3 child 1: Tim Vogel [name attendance]
         3 named_adult 1: Eva Vogel|030 23125 002|e@example.org [name email phone] -> named_with 0",
    );
}

#[test]
fn mentions_are_numbered_over_those_the_record_names() {
    let table = "
        Kind;Geburtstag;Mutter;Tel. Mutter;Vater;Tel. Vater;Sorgeberechtigte/r
        Lena Sandmann;03.04.2019;;;Peter Sandmann;030 23125 002;
        Tim Vogel;01.02.2018;Eva Vogel;;Jan Vogel;;Inge Muster
    ";
    check(
        &scan(table, true, &[]).mentions_text(),
        "2 child 1: Lena Sandmann|03.04.2019 [name birth_date]
         2 named_adult 1: Peter Sandmann|030 23125 002 [name phone] -> named_with 0
         3 child 1: Tim Vogel|01.02.2018 [name birth_date]
         3 named_adult 1: Eva Vogel [name] -> named_with 0
         3 named_adult 2: Jan Vogel [name] -> named_with 0
         3 guardian 1: Inge Muster [name] -> guardian_of 0",
    );
}

#[test]
fn who_may_fetch_says_so_by_being_listed_or_in_a_column() {
    let table = "
        Kind;geb.;Abholberechtigt;Verhältnis zum Kind;Handy der abholberechtigten Person;Notfallkontakt 1;Notfallkontakt 2;darf abholen 1;darf abholen 2
        Lena Sandmann;03.04.2019;Jan Sandmann;Opa;0171 3920 012;Inge Muster;Udo Vogel;ja;
        Tim Vogel;01.02.2018;Eva Vogel;Tante;0171 3920 013;Ida Muster;Max Vogel;ja;nein
    ";
    check(
        &scan(table, true, &[]).mentions_text(),
        "2 child 1: Lena Sandmann|03.04.2019 [name birth_date]
         2 named_adult 1: Jan Sandmann|0171 3920 012 [name phone family pick_up] -> named_with 0
         2 emergency_contact 1: Inge Muster [name pick_up] -> contact_of 0
         2 emergency_contact 2: Udo Vogel [name] -> contact_of 0
         3 child 1: Tim Vogel|01.02.2018 [name birth_date]
         3 named_adult 1: Eva Vogel|0171 3920 013 [name phone family pick_up] -> named_with 0
         3 emergency_contact 1: Ida Muster [name pick_up] -> contact_of 0
         3 emergency_contact 2: Max Vogel [name pick_up] -> contact_of 0",
    );
    columns(
        "
        Name;Vorname;Notfallkontakt;Telefon;abholberechtigt;Abholung
        Sandmann;Lena;Inge Muster;030 23125 001;ja;nein
        Vogel;Tim;Udo Vogel;030 23125 002;nein;ja
        ",
        true,
        "child 1: family_name given_name
         emergency_contact 1: full_name phone pick_up pick_up",
    );
}

#[test]
fn one_custody_column_behind_two_custodians_is_about_the_child() {
    columns(
        "
        Kind;Sorgeberechtigte/r 1;Tel. SB 1;Sorgeberechtigte/r 2;Tel. SB 2;Sorgerecht
        Lena Sandmann;Anna Sandmann;030 23125 001;Peter Kranz;030 23125 002;gemeinsam
        Tim Vogel;Eva Vogel;030 23125 003;Jan Vogel;030 23125 004;Mutter allein
        ",
        true,
        "child 1: full_name custody
         guardian 1: full_name phone
         guardian 2: full_name phone",
    );
}

#[test]
fn one_person_under_two_words() {
    columns(
        "
        Bewohner;geb.;Zimmer;Angehörige (Notfallkontakt);Tel. Angehörige;Kontaktperson 1;Tel. Kontaktperson 1
        Muster, Inge;04.05.1935;12;Jan Muster;030 23125 001;Eva Kranz;030 23125 002
        Kranz, Otto;14.09.1940;14;Anna Kranz;030 23125 003;Udo Vogel;030 23125 004
        ",
        true,
        "resident 1: full_name birth_date room
         emergency_contact 1: full_name phone
         emergency_contact 2: full_name phone",
    );
    columns(
        "
        Kind;geb.;Kontaktperson;Telefon
        Lena Sandmann;03.04.2019;Anna Sandmann;030 23125 001
        Tim Vogel;01.02.2018;Eva Vogel;030 23125 002
        ",
        true,
        "child 1: full_name birth_date
         named_adult 1: full_name phone",
    );
}

#[test]
fn a_number_before_all_names_is_that_of_the_first_named() {
    columns(
        "
        Benutzernummer;Elternteil Vorname;Elternteil Nachname;Kind Vorname;Kind Nachname
        100007;Anna;Sandmann;Lena;Sandmann
        100014;Eva;Vogel;Tim;Vogel
        ",
        true,
        "named_adult 1: customer_number given_name family_name
         child 1: given_name family_name",
    );
    columns(
        "
        Debitor;Kind Name;Kind Vorname;Kontoinhaber;IBAN
        100007;Sandmann;Lena;Anna Sandmann;DE02 9001
        100014;Vogel;Tim;Eva Vogel;DE02 9002
        ",
        true,
        "child 1: customer_number family_name given_name
         named_adult 1: full_name iban",
    );
}

#[test]
fn numbers_of_five_digits_are_not_yet_postal_codes() {
    columns(
        "
        Personal-Nr.;Nachname;Vorname;PLZ;Ort
        33463;Muster;Inge;99999;Musterstadt
        51210;Kranz;Jan;99998;Neudorf
        ",
        true,
        "staff 1: employment family_name given_name postal_code town",
    );
    let headless: Vec<String> = (0..24)
        .map(|row| {
            let given = ["Lena", "Tim", "Mia", "Paul", "Emre", "Anna"][row % 6];
            let family = ["Krause", "Vogel", "Schneider", "Becker", "Yilmaz", "Wolf"][row / 4];
            format!(
                "{};{family};{given};03.04.2019;Lindenweg 4;9999{};Musterstadt",
                91_237 - row * 977 % 50_000,
                row % 3
            )
        })
        .collect();
    columns(
        &headless.join("\n"),
        false,
        "child 1: customer_number family_name given_name birth_date street_line postal_code town",
    );
}

#[test]
fn list_of_parents_names_the_child_beside() {
    columns(
        "
        Name;Vorname;Straße;PLZ;Ort;Telefon;Kind
        Sandmann;Anna;Lindenweg 4;99999;Musterstadt;030 23125 001;Lena Sandmann
        Vogel;Eva;Am Markt 1;99999;Musterstadt;030 23125 002;Tim Vogel
        ",
        true,
        "named_adult 1: family_name given_name street_line postal_code town phone
         child 1: full_name",
    );
}

#[test]
fn protected_and_former() {
    let table = "
        Name, Vorname;Geburtsdatum;Status;Auskunftssperre;Kontaktverbot
        Sandmann, Lena;03.04.2019;ausgetreten;nein;
        Vogel, Tim;01.02.2018;aktiv;ja;
        Kranz, Mia;01.03.2018;aktiv;-;Vater
    ";
    check(
        &scan(table, true, &[]).mentions_text(),
        "2 child 1: Lena|Sandmann|Sandmann, Lena|03.04.2019 [name birth_date attendance] former
         3 child 1: Tim|Vogel|Vogel, Tim|01.02.2018 [name birth_date attendance protection] protected
         4 child 1: Mia|Kranz|Kranz, Mia|01.03.2018 [name birth_date attendance protection] protected",
    );
}

const HEADLESS: &str = "
    Sandmann;Lena;03.04.2019;Lindenweg 4;99999;Musterstadt;ev.;vollständig geimpft;Sandmann;Anna;030 23125 001;Sandmann;Peter;030 23125 002;Inge Krause;030 23125 003
    Vogel;Tim;01.02.2018;Am Markt 1;99998;Neudorf;rk;MMR;Vogel;Eva;030 23125 004;Vogel;Jan;030 23125 005;Udo Schulz;030 23125 006
    Krause;Mia;12.11.2018;Hauptstr. 7;99999;Musterstadt;konfessionslos;nicht geimpft;Krause;Julia;030 23125 007;Becker;Paul;030 23125 008;Karin Becker;030 23125 009
    Yilmaz;Emre;30.06.2020;Ringstraße 9;99998;Neudorf;islamisch;MMR;Yilmaz;Fatma;030 23125 010;Yilmaz;Mehmet;030 23125 011;Ali Yilmaz;030 23125 012
    Schneider;Paul;17.01.2019;Gartenweg 3;99999;Musterstadt;o. B.;Masern;Schneider;Laura;030 23125 013;Schneider;Max;030 23125 014;Helga Wolf;030 23125 015";

const HEADLESS_COLUMNS: &str = "
    child 1: family_name given_name birth_date street_line postal_code town religion vaccination
    named_adult 1: family_name given_name phone
    named_adult 2: family_name given_name phone
    named_adult 3: full_name phone";

#[test]
fn without_header() {
    columns(HEADLESS, false, HEADLESS_COLUMNS);
}

#[test]
fn with_the_first_record_taken_for_a_header() {
    columns(HEADLESS, true, HEADLESS_COLUMNS);
    assert_eq!(scan(HEADLESS, true, &[]).records.len(), 5);
}

#[test]
fn with_invented_headers_or_a_title_line() {
    let numbered: Vec<String> = (1..=15).map(|number| format!("Spalte{number}")).collect();
    columns(&format!("{}\n{}", numbered.join(";"), HEADLESS.trim()), true, HEADLESS_COLUMNS);
    let title = format!("Kinderliste Stand August{}\n{}", ";".repeat(14), HEADLESS.trim());
    columns(&title, true, HEADLESS_COLUMNS);
    let titled = "
        Kinderliste Kita Sonnenschein;;
        Name;Vorname;Geburtsdatum
        Sandmann;Lena;03.04.2019";
    let gathered = scan(titled, true, &[]);
    check(&gathered.columns_text(), "child 1: family_name given_name birth_date");
    assert_eq!(gathered.records.len(), 1);
}

#[test]
fn headless_full_names_swapped_order_and_attendance() {
    columns(
        "
        17;Lena Sandmann;w;2019-04-03;2022-08-01;Bärengruppe;Türkei;Anna Sandmann;anna@example.org
        18;Tim Vogel;m;2018-02-01;2021-08-01;Igelgruppe;Deutschland;Eva Vogel;eva@example.org
        19;Mia Krause;w;2018-11-12;2021-09-01;Bärengruppe;Syrien;Julia Krause;julia@example.org
        20;Paul Schneider;m;2019-01-17;2022-08-01;Igelgruppe;Polen;Laura Schneider;laura@example.org
        ",
        false,
        "-: sequence_number
         child 1: full_name sex birth_date attendance_from group origin
         named_adult 1: full_name email",
    );
}

#[test]
fn a_contradicted_header_loses() {
    let table = "
        Name;Vorname;Straße;Telefon
        03.04.2019;Lena;lena@example.org;99999
        01.02.2018;Tim;tim@example.org;99998
        12.11.2018;Mia;mia@example.org;99999
    ";
    let gathered = scan(table, true, &[]);
    check(&gathered.columns_text(), "child 1: birth_date given_name email postal_code");
    let contradicted: Vec<bool> = gathered.columns.iter().map(|column| column.from == TypedFrom::Values).collect();
    assert_eq!(contradicted, [true, false, true, true]);
    assert!(gathered.columns.iter().all(|column| column.from != TypedFrom::Values || column.confidence_milli < 700));
}

#[test]
fn what_nothing_tells_is_a_gap() {
    let table = "
        Name;Geb.;Foo;Bar
        Lena Sandmann;03.04.2019;ja;K7
        Tim Vogel;01.02.2018;nein;K7
        Mia Krause;12.11.2018;ja;K7
    ";
    let gathered = scan(table, true, &[]);
    assert_eq!(gathered.gaps, [(GapKind::ColumnNotTyped, 1, 3)]);
    check(&gathered.columns_text(), "child 1: full_name birth_date\n-: unknown ignore");
}

#[test]
fn a_decision_is_obeyed() {
    let decided = [
        TableCorrection {
            column: 3,
            kind: ColumnKind::FullName,
            role: Some(MentionRole::EmergencyContact),
            ordinal: 1,
        },
        TableCorrection { column: 4, kind: ColumnKind::Ignore, role: None, ordinal: 0 },
    ];
    let gathered = scan("Name;Geb.;Foo;Telefon\nLena Sandmann;03.04.2019;Inge Muster;030 23125 001", true, &decided);
    check(&gathered.columns_text(), "child 1: full_name birth_date\nemergency_contact 1: full_name\n-: ignore");
    assert_eq!(gathered.columns.iter().filter(|column| column.from == TypedFrom::Decision).count(), 2);
    check(
        &gathered.mentions_text(),
        "2 child 1: Lena Sandmann|03.04.2019 [name birth_date]
         2 emergency_contact 1: Inge Muster [name] -> contact_of 0",
    );
}

#[test]
fn foot_lines_and_repeated_headers_are_nobody() {
    let table = "
        Name;Vorname;Geburtsdatum
        Sandmann;Lena;03.04.2019
        Name;Vorname;Geburtsdatum
        Vogel;Tim;01.02.2018
        Anzahl Kinder: 2;;
        Summe;;
    ";
    assert_eq!(scan(table, true, &[]).records.iter().map(|record| record.0).collect::<Vec<_>>(), [2, 4]);
}

#[test]
fn contact_in_one_cell_and_account_of_a_holder() {
    let table = "
        Vorname;Nachname;Notfallkontakt;Kontoinhaber;IBAN;Kreditinstitut
        Lena;Sandmann;Oma Inge, 030 23125 001;Anna Sandmann;DE02 9001;Musterbank
        Tim;Vogel;Udo Vogel 030 23125 002;Eva Vogel;DE02 9002;Musterbank
    ";
    check(
        &scan(table, true, &[]).mentions_text().lines().take(3).collect::<Vec<_>>().join("\n"),
        "2 child 1: Lena|Sandmann [name]
         2 emergency_contact 1: Oma Inge|030 23125 001 [name phone] -> contact_of 0
         2 named_adult 1: Anna Sandmann [name bank_account] -> named_with 0",
    );
}

#[test]
fn counts_and_exceptions_are_the_filled_cells() {
    let table = "
        Name;Vorname;Geburtsdatum;PLZ
        Sandmann;Lena;03.04.2019;99999
        Vogel;Tim;unklar;9999
        Krause;Mia;12.11.2018;-
    ";
    let gathered = scan(table, true, &[]);
    let counts: Vec<(u32, u64, u64, &str)> = gathered
        .findings
        .iter()
        .map(|finding| (finding.column, finding.count, finding.exceptions, finding.sample_masked.as_str()))
        .collect();
    assert_eq!(counts, [(1, 3, 0, "Xxxxxx"), (2, 3, 0, "Xxxx"), (3, 2, 1, "99.99.9999"), (4, 1, 1, "99999")]);
}
