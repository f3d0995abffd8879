//! What can fail while a report is written: only our own templates, never the view.

/// Why no report could be written.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// A template could not be filled.
    #[error("could not fill the report's page")]
    Page(#[source] askama::Error),
}
