//! Short forms of given names, and names that stand on their own.
//!
//! Two small tables of our own making. The first says that `Kathi` may be `Katharina`; the second keeps look-alikes
//! apart: `Lena` is not a misspelt `Lea`, for both are names. Names that are in neither table are judged by how often
//! the controller's own lists use them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::spelling;

/// One line per name: the long form first, then its short forms and other spellings.
const FORMS: &[&str] = &[
    "adelheid heidi heide",
    "agnes agi nesi",
    "albert al bert berti",
    "albrecht brecht",
    "alexander alex lex sascha xander sandro alexandros aleksander",
    "alexandra alex sascha sandra lexi alexa aleksandra",
    "alfred fred fredi freddy",
    "amelie ami amely amélie",
    "andreas andi andy anderl",
    "angelika geli angie gela",
    "anna anni anne annerl ännchen",
    "annegret anne gret",
    "annemarie anne annemie",
    "anneliese anne liesel",
    "anton toni tonerl",
    "antonia toni tonia antonie",
    "arthur artur",
    "august gustl gust",
    "barbara babsi bärbel barbi babette",
    "bartholomäus bartl",
    "bastian basti",
    "beatrice bea trixi beatrix",
    "benedikt bene benni beni",
    "benjamin ben benni benny benno benji",
    "bernadette bernie detta",
    "bernhard bernd berni berndt hard",
    "bertold bert bertl",
    "brigitte gitte gitti biggi birgit",
    "carlotta lotta lotte karlotta charlotta",
    "caroline caro line karoline carolin karolin lina",
    "cäcilie cilli cäcilia",
    "charlotte lotte lotta charly lotti",
    "christian chris christl krischan kristian",
    "christiane chris christel jane kristiane nane",
    "christina chris tina christine christl kristina stina kristin",
    "christine chris tina christina christl stine kristine",
    "christoph chris stoffel christof kristof toffel",
    "christopher chris kristofer topher",
    "constantin konsti konstantin costa tino",
    "constanze conny stanze konstanze konni",
    "cornelia conny nele conni nelly nelia",
    "cornelius conny nelius",
    "clara klara klärchen",
    "claudia claudi klaudia",
    "daniel dani danny dan",
    "daniela dani danni daniella",
    "david dave dawid",
    "dietmar didi",
    "dietrich dieter dirk diether",
    "dominik dom nik nick dominic domi",
    "dominique nicki domi",
    "dorothea doro thea dorle dorothee dora",
    "eberhard ebi hardy eber",
    "eduard edi ede eddi",
    "eleonore lore nora elli leonore eleonora",
    "elena lena leni",
    "elisabeth lisa elisa lisbeth lisi sisi liesel elli bettina betti betty else elsbeth ella elise elizabeth liesl lies bet",
    "emanuel manu manuel emmanuel",
    "emilia emmi mila emily milli emilie",
    "emma emmi",
    "erika rika",
    "ernst ernstl",
    "esther ester",
    "eugen eugenius",
    "eva evi evchen ewa",
    "fabian fabi",
    "felicitas feli fee felizitas",
    "felix fexi lixi",
    "ferdinand ferdi ferdl nand",
    "florian flo flori florin",
    "franz franzl francis franzel",
    "franziska franzi ziska fränzi sissi franca franciska",
    "frederik fred freddy frederick frederic rik",
    "friedrich fritz fred fredi frieder friedel",
    "friederike rike fritzi frieda friedi ricke",
    "gabriel gabi gabe gabriël",
    "gabriele gabi gaby gabriela",
    "georg schorsch jörg jürgen gorch girgl",
    "gerhard gerd gerdi hardy gert",
    "gerlinde linde gerti",
    "gertrud gerti traudl trude gertraud trudi traude",
    "gisela gisi gisa",
    "gottfried friedel gotti",
    "gregor greg grischa",
    "günther günter gunter",
    "hannah hanna hannerl",
    "hannelore hanne lore",
    "heinrich heinz heiner heini hein henrik henry",
    "helene leni lena hella helena",
    "helena lena leni hella helene",
    "henriette jette henni henrike jettchen etta",
    "herbert bert herbie hertl",
    "hermann manni männe herman",
    "hildegard hilde hildi gard",
    "hubert hubi bert hubsi",
    "ignaz naz nazi ignatz",
    "ingeborg inge inga",
    "ingrid inge ingi",
    "irmgard irmi irma",
    "isabel isa isabell isabelle isi bella ysabel",
    "isabella isa bella isi izabela",
    "jakob jacob jockel jaki köbi",
    "jennifer jenni jenny",
    "jessica jessi jessy jessika",
    "joachim jochen achim jo jochim",
    "johann hans hannes hansi johannes hanns jan",
    "johanna hanna hanne jo hannah hannchen johana",
    "johannes hannes hans johann jo jannes hanno hansi jan",
    "jonas joni",
    "jonathan jona joni nathan jonny",
    "josef sepp jupp joseph beppi pepi josi",
    "josefine josi fine finni josephine josefa fini",
    "julia jule juli julchen",
    "juliane jule juli liane juliana",
    "julian juli jules",
    "karl kalle karli carl charly",
    "karolina lina karo caro carolina",
    "kaspar kasper caspar",
    "katharina kathi käthe katja kathrin katrin ina kati rina katharine catharina katarina trine kathy kate",
    "kathrin katrin kati catrin kathi catherin",
    "klaus claus klausi niklaus",
    "klemens clemens klemi",
    "konrad conrad konni kurt",
    "kunigunde kuni gundi",
    "laura lauri",
    "laurenz lorenz enz laurens renz",
    "leonhard leo hardy leonard leon lenz",
    "leonie leo leoni",
    "leopold leo poldi",
    "liselotte lilo lotte liesel lieselotte",
    "lucia luzi lucy luzia lucie",
    "ludwig lutz wiggerl lui wigg ludi",
    "luise lulu lisl louise luisa isa",
    "lukas luki lucas luca luke",
    "magdalena lena leni magda madlen lenchen magdalene",
    "manfred manni fred fredi mani",
    "manuel manu manolo",
    "manuela manu ela",
    "margarete grete gretel gretchen greta margret rita margit margarethe gitta marga margareta gretl",
    "maria mia mizzi marie ria mitzi mariechen mariele",
    "marianne nanne janne marian nanni",
    "marlene leni lene marleen malene marlen",
    "martin tin marti marten",
    "martina tina marti",
    "mathilde tilda hilde tilli matilda mathilda thilde",
    "matthias matze hias mathias mattis hiasl thias matti",
    "matthäus mattheo",
    "maximilian max maxi maxl milian maximillian maks",
    "maximiliane maxi liane",
    "melanie mel meli mela",
    "michael michi michel mike michl michal mischa",
    "michaela michi ela michèle",
    "mohammed mohamed muhammad mohammad mo mehmet",
    "monika moni mona monica",
    "moritz mo moriz mori",
    "natalie nati nat nathalie natalia nata",
    "nikolai nik niko kolja nicolai",
    "nikolaus nik niko klaus nick klaas nicolas niklaus nikolas niklas niki",
    "nicole nici nicki nikole",
    "norbert nobbi bert nobby",
    "oliver olli oli olly",
    "oskar oscar ossi",
    "otto ottl",
    "patricia pat patti patrizia trixi",
    "patrick pat paddy patrik",
    "paul pauli paulchen",
    "pauline pauli paula line paulina",
    "peter pit petz peterl pete",
    "petra petti",
    "philipp phil philip lipp flip filip phillip fips",
    "rafael raffi raphael rafa",
    "raimund mundl raymund",
    "rebecca becky becca rebekka bekki",
    "regina gina regi regine",
    "reinhard reini hardy reinhart",
    "reinhold reini holdi",
    "renate nate reni rena",
    "richard richi rick ritchie",
    "robert rob robbi bert robin bob",
    "roland rolli",
    "rolf rudolf rolli",
    "rosalie rosa rosi rosalia",
    "rosemarie rosi rosa romy rosmarie",
    "rudolf rudi rolf dolf rudolph",
    "rupert rupi bert rupprecht",
    "sabine bine sabi bina sabina",
    "samuel sam sami samu",
    "sara sarah",
    "sebastian basti bastian seb wastl bastl sebi",
    "siegfried sigi siggi fried",
    "sieglinde sigi linde",
    "sigrid siggi sigi",
    "silvia silvi sylvia silvie",
    "simon simi",
    "simone moni simi",
    "sophia sophie sofie sofia fia sofi sopherl",
    "stefan steffen stephan steff steve stefen",
    "stefanie steffi stephanie steff fanny stefani",
    "susanne susi sanne sanni susann suse susanna sanna",
    "sven svenni",
    "svenja svenni",
    "tamara tami mara",
    "theodor theo teo dorle",
    "theresa resi tessa resl theresia therese teresa thesi terese",
    "thomas tom tommi tomas tommy thom",
    "timotheus tim timo timotheos",
    "tobias tobi tobia",
    "ulrich uli ulli ulle",
    "ulrike uli rike ulli ulla",
    "ursula uschi ulla ursel ursl uli",
    "valentin valli tin vale",
    "valentina vali tina valli",
    "vanessa nessa vani",
    "vera verena",
    "verena vreni rena vera",
    "veronika vroni vera nika veronica moni ronja",
    "viktor vic victor vik",
    "viktoria vicky vicki victoria vika tori",
    "vincent vinz vinzenz vince",
    "walter walti walther",
    "waltraud traudl traudi traute waltraut",
    "werner wern",
    "wilhelm willi willy helm wim will",
    "wilhelmine minna mina helma wilma mine",
    "wolfgang wolf wolfi gangerl",
    "yasmin jasmin yasmine jasmine yasi",
    "zacharias zacki zach",
];

/// Names that stand on their own although they look like others.
const INDEPENDENT: &str = "ada adam adrian aileen alan alba alicia alina alma alwin amina amira amy anastasia andrea \
    angela anita anja annika antje arno aron arne astrid aurelia axel aylin ayse bella bianca bilal björn bodo boris \
    bruno carla carlo carina carmen carsten catalina cem chiara clemens dana dario dennis denis diana diego dilara \
    doris edith elif elias eliana elina elisa ella elsa emil emilio emin enno enrico eric erik erich erna erwin fatima \
    fatma fatih finn fiona flora franka frank frida frieda gerda giulia greta gudrun gustav hakan hanno harald hasan \
    hatice heike heiko helga helmut hendrik henri henry herta hilda holger hugo ida ilka ilona ilse imke ina ines \
    ingo irene iris isabel ivan ivo jana jan jane janina janine jannik jannis jan jara jasper jens jette joel john \
    jola jonah jona jonas joris joshua jost juna juri jutta kai karin karina karla karsten kerstin kevin kilian kim \
    kira klara knut korbinian kurt lara larissa lars lasse laura lea leander leila leif lena lenn lennard lennart lene \
    leni leo leon leona leonie leonora leandra lia liam lian lilian liliana lilith lilly linda linnea linn linus lina \
    lio lisa liv livia lola lore lorena lothar lotta lou louis luca lucy luis luisa luna mads maike maja malia malik \
    malin malte mara marc marcel marcus mareike marek maren margot mariam marie marina mario marion marit marius marko \
    markus marla marlon marta martha marvin mats mattea max maya mehmet mia mick mika mila milan milena mina mira miriam \
    mirko mona murat nadine nadja naomi nadia nele nia nico nick nike nikita nils nina noah nora norah olaf ole olga \
    oskar pascal paula peer pia pepe philippa piet quentin rainer ralf ramona raphaela rene rico rita robin romina ron \
    ronja rosa ruben ruth samira sandra sandro saskia selina selma semih silas silke sina sinan sonja sophia sören \
    stella sunny susanne swantje tanja tara tatjana tessa thea thilo thore thorsten till tilo tim timo tina tom tomma \
    torben toni tristan udo ute uwe vera vivien volker wanda wenke wiebke wilma yannick yara yusuf zoe zeynep marike \
    lias levin levi levio lenny lenni mio mina miro enes enis eren emre ali alia mohamed musa isa";

struct Tables {
    groups: BTreeMap<String, Vec<u16>>,
    independent: BTreeSet<String>,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let mut groups: BTreeMap<String, Vec<u16>> = BTreeMap::new();
    let mut independent: BTreeSet<String> = INDEPENDENT.split_whitespace().flat_map(spelling::words).collect();
    for (number, line) in (0_u16..).zip(FORMS) {
        let words: Vec<String> = line.split_whitespace().flat_map(spelling::words).collect();
        independent.extend(words.first().cloned());
        for word in words {
            let numbers = groups.entry(word).or_default();
            if numbers.last() != Some(&number) {
                numbers.push(number);
            }
        }
    }
    Tables { groups, independent }
});

/// The lines of the table that a folded name belongs to.
pub(crate) fn forms_of(name: &str) -> &'static [u16] {
    TABLES.groups.get(name).map_or(&[], Vec::as_slice)
}

/// Says whether a folded name is known to stand on its own.
pub(crate) fn is_independent(name: &str) -> bool {
    TABLES.independent.contains(name)
}

/// Says whether one folded name looks like a short form of the other by its build: the front of the long form, or its
/// first letters with an ending of endearment (`Kathi`), or its tail (`Hannes`).
pub(crate) fn built_from(left: &str, right: &str) -> bool {
    let (short, long) = if left.len() < right.len() { (left, right) } else { (right, left) };
    if short.len() < 3 || long.len() < short.len() + 2 || is_independent(short) && is_independent(long) {
        return false;
    }
    if long.starts_with(short) || short.len() >= 5 && long.ends_with(short) {
        return true;
    }
    ["chen", "lein", "ie", "i", "y", "e", "erl", "el"].iter().any(|ending| {
        short.strip_suffix(ending).is_some_and(|stem| {
            let doubled = stem.len() >= 4 && stem.as_bytes().get(stem.len() - 1) == stem.as_bytes().get(stem.len() - 2);
            let single = if doubled { stem.get(..stem.len() - 1).unwrap_or(stem) } else { stem };
            stem.len() >= 3 && (long.starts_with(stem) || long.starts_with(single))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{built_from, forms_of, is_independent};

    #[test]
    fn the_table_knows_short_forms() {
        for (left, right, same) in [
            ("max", "maximilian", true),
            ("kathi", "katharina", true),
            ("hannes", "johannes", true),
            ("alex", "alexandra", true),
            ("alexander", "alexandra", false),
            ("lisa", "elisabeth", true),
            ("paul", "peter", false),
        ] {
            let shared = forms_of(left).iter().any(|form| forms_of(right).contains(form));
            assert_eq!(shared, same, "{left} and {right}");
        }
    }

    #[test]
    fn the_build_tells_the_rest() {
        for (left, right, same) in [
            ("wenzel", "wenzeslaus", true),
            ("konsti", "konstanzia", true),
            ("emil", "emilia", false),
            ("jan", "janine", false),
            ("jo", "jolanthe", false),
            ("ann", "anna", false),
        ] {
            assert_eq!(built_from(left, right), same, "{left} and {right}");
        }
        assert!(is_independent("lena") && is_independent("lea") && !is_independent("lnea"));
    }
}
