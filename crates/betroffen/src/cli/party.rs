//! `party`: who takes part: we, processors, controllers.

use std::process::ExitCode;

use casefile::facts::statement::OWN;
use casefile::parties::{Party as Stated, regime_word};
use casefile::{CaseError, shown_party_key};
use clap::Subcommand;
use law::PartyKey;
use law::authorities::Seat;
use model::{Purpose, Sensitive};
use serde_json::json;

use super::Globals;
use super::session::OpenCase;
use crate::output::{say, visible};

const EXAMPLES: &str = "\
Examples:
  betroffen party add own --name \"Kita-Verbund gGmbH\" --role controller --land DE-TH --form private
  betroffen party add supplier --name \"App Ltd\" --role processor --contact \"A. Example; dpo@app.example\"
  betroffen party add parish --role controller --land DE-BW --form protestant --belongs-to \"Baden\"
  betroffen party list

`own` is ourselves. Controllers may also come from a list (betroffen take roster carriers.csv --kind carriers).
A later statement of the same key supersedes the earlier one.";

/// Add or list the parties: ourselves, processors, controllers
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Party {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Add a party, or state it anew
    Add {
        /// Its key: own, supplier, town-0042; stands in the journal, so not personal
        #[arg(value_name = "PARTY")]
        party: String,
        /// Its name
        #[arg(long)]
        name: Option<String>,
        /// controller, processor, both
        #[arg(long)]
        role: Option<String>,
        /// Land (DE-TH, Thüringen) or state (AT) of the main establishment
        #[arg(long)]
        land: Option<String>,
        /// private, `municipal_company`, public, `federal_public`, protestant, catholic, church, …
        #[arg(long)]
        form: Option<String>,
        /// The church, diocese or broadcaster it belongs to
        #[arg(long)]
        belongs_to: Option<String>,
        /// gdpr, `dsg_ekd`, kdg; follows from the form where it is not said
        #[arg(long)]
        regime: Option<String>,
        /// Whom to turn to: "Name; function; mail; phone"
        #[arg(long)]
        contact: Option<String>,
    },
    /// List all parties
    List,
}

impl Party {
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let open = OpenCase::open(globals).await?;
        match self.what {
            What::Add { party, name, role, land, form, belongs_to, regime, contact } => {
                let stated = open.case.parties().await?.into_iter().find(|known| known.key.0 == party);
                let mut party = stated.unwrap_or_else(|| Stated::new(PartyKey(party)));
                let fields = [
                    ("name", name),
                    ("role", role),
                    ("land", land),
                    ("form", form),
                    ("belongs_to", belongs_to),
                    ("regime", regime),
                    ("contact", contact),
                ];
                for (field, text) in fields {
                    if let Some(text) = text {
                        party.set(field, &text).map_err(CaseError::from)?;
                    }
                }
                let seq = open.case.state_party(party, &open.caller).await?;
                if globals.json {
                    say(json!({ "seq": seq }))?;
                }
                eprintln!("Entry {seq}: the party is stated.");
            }
            What::List => {
                for party in open.case.parties().await? {
                    write_party(globals, &party)?;
                }
            }
        }
        open.case.close().await;
        Ok(ExitCode::SUCCESS)
    }
}

fn write_party(globals: &Globals, party: &Stated) -> anyhow::Result<()> {
    let text = |text: &Sensitive<String>| text.reveal(Purpose::Disclosure).clone();
    let seat = match &party.seat {
        Seat::Land(code) | Seat::Abroad(code) => code.clone(),
        Seat::Germany => "DE".to_owned(),
        Seat::NoneInUnion => "none_in_union".to_owned(),
        Seat::NotStated => "not_stated".to_owned(),
    };
    let key = shown_party_key(&party.key);
    if globals.json {
        say(json!({
            "key": key, "is_own": party.key.0 == OWN, "role": party.role.word(), "name": text(&party.name), "land": seat,
            "form": party.form.word(), "belongs_to": text(&party.belongs_to), "regime": regime_word(party.regime),
        }))?;
        return Ok(());
    }
    let language = globals.lang().of_report();
    let (role, form) = (party.role.text().text(language), party.form.text().text(language));
    say(format!("{key:16} {role}; {}; {seat}; {form}; {}", visible(&text(&party.name)), regime_word(party.regime)))?;
    Ok(())
}
