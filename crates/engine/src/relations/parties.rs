//! Controllers and institutions as the rosters state them.

use model::{Carrier, ControllerKey, Institution, InstitutionKey, LegalForm, Regime};

use crate::columns::ColumnType::Text;
use crate::columns::{CellReader, CellWriter, Column, Relation, column};

impl Relation for Carrier {
    const NAME: &'static str = "controller";
    const VERSION: u32 = 1;
    const COLUMNS: &'static [Column] = &[
        column("controller", Text),
        column("name", Text),
        column("form", Text),
        column("regime", Text),
        column("land", Text),
    ];

    fn write(&self, cells: &mut CellWriter) {
        cells.text(&self.controller.0);
        cells.text(&self.name);
        cells.text(match self.form {
            LegalForm::Public => "public",
            LegalForm::Church => "church",
            LegalForm::Private => "private",
            LegalForm::NotStated => "not_stated",
        });
        cells.text(match self.regime {
            Regime::Gdpr => "gdpr",
            Regime::DsgEkd => "dsg_ekd",
            Regime::Kdg => "kdg",
            Regime::NotStated => "not_stated",
        });
        cells.text(&self.land);
    }

    fn read(cells: &mut CellReader<'_>) -> Option<Self> {
        Some(Self {
            controller: ControllerKey(cells.text()?.to_owned()),
            name: cells.text()?.to_owned(),
            form: match cells.text()? {
                "public" => LegalForm::Public,
                "church" => LegalForm::Church,
                "private" => LegalForm::Private,
                _ => LegalForm::NotStated,
            },
            regime: match cells.text()? {
                "gdpr" => Regime::Gdpr,
                "dsg_ekd" => Regime::DsgEkd,
                "kdg" => Regime::Kdg,
                _ => Regime::NotStated,
            },
            land: cells.text()?.to_owned(),
        })
    }
}

impl Relation for Institution {
    const NAME: &'static str = "institution";
    const VERSION: u32 = 1;
    const COLUMNS: &'static [Column] = &[
        column("institution", Text),
        column("controller", Text),
        column("name", Text),
        column("kind", Text),
        column("folder", Text),
        column("land", Text),
    ];

    fn write(&self, cells: &mut CellWriter) {
        cells.text(&self.institution.0);
        cells.text(&self.controller.0);
        cells.text(&self.name);
        cells.text(&self.kind);
        cells.text(&self.folder);
        cells.text(&self.land);
    }

    fn read(cells: &mut CellReader<'_>) -> Option<Self> {
        Some(Self {
            institution: InstitutionKey(cells.text()?.to_owned()),
            controller: ControllerKey(cells.text()?.to_owned()),
            name: cells.text()?.to_owned(),
            kind: cells.text()?.to_owned(),
            folder: cells.text()?.to_owned(),
            land: cells.text()?.to_owned(),
        })
    }
}
