//! Mentions in a compact text form: `child l1:1 g=Lena f=Müller b=3.4.2018`.
//!
//! First the role, then list and line, then fields by one letter. Values with blanks are written with `_`.

use model::{CategorySet, Id, MentionId, MentionRole, MentionRow, ObjectId, PersonFields, Sensitive, TieKind, TieRow};

/// Spreads a number over an id, so that ids follow no order of writing.
pub(crate) fn id(number: u64) -> Id {
    let mut bytes = [0_u8; 16];
    let mut state = number.wrapping_mul(0xD134_2543_DE82_EF95).wrapping_add(0x2545_F491_4F6C_DD1D);
    for byte in &mut bytes {
        state ^= state >> 31;
        state = state.wrapping_mul(0x7FB5_D329_728E_A185);
        *byte = u8::try_from(state >> 56).expect("eight bits fit");
    }
    Id(bytes)
}

fn number_of(text: &str) -> u64 {
    text.bytes().fold(7, |sum, byte| sum.wrapping_mul(131).wrapping_add(u64::from(byte)))
}

/// A mention without fields.
pub(crate) fn bare(role: MentionRole, list: u64, line: u64, ordinal: u32) -> MentionRow {
    let number = list.wrapping_mul(1 << 40).wrapping_add(line << 8).wrapping_add(role as u64 * 16 + u64::from(ordinal));
    MentionRow {
        mention: MentionId(id(number)),
        object: ObjectId(id(list)),
        line,
        role,
        ordinal,
        controller: None,
        institution: None,
        categories: CategorySet::default(),
        protected: false,
        former: false,
        fields: PersonFields::default(),
    }
}

/// Reads one mention.
pub(crate) fn mention(text: &str) -> MentionRow {
    let mut words = text.split_whitespace();
    let role = MentionRole::from_word(words.next().expect("a role")).expect("a known role");
    let (list, line) = words.next().and_then(|place| place.split_once(':')).expect("list:line");
    let mut row = bare(role, number_of(list), line.parse().expect("a line number"), 1);
    for word in words {
        let (field, value) = word.split_once('=').expect("field=value");
        let value = Sensitive::new(value.replace('_', " "));
        let fields = &mut row.fields;
        match field {
            "g" => fields.given_name = value,
            "f" => fields.family_name = value,
            "n" => fields.birth_name = value,
            "w" => fields.full_name = value,
            "b" => fields.birth_date = value,
            "s" => fields.street = value,
            "z" => fields.postal_code = value,
            "t" => fields.town = value,
            "p" => fields.phone = value,
            "q" => fields.phone_other = value,
            "m" => fields.email = value,
            "x" => fields.sex = value,
            other => panic!("no field {other}"),
        }
    }
    row
}

/// A tie between two mentions of one record.
pub(crate) fn tie(from: &MentionRow, to: &MentionRow) -> TieRow {
    TieRow { from: from.mention, to: to.mention, kind: TieKind::NamedWith, object: from.object, line: from.line }
}
