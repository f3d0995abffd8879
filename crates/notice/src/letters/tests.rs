//! Every template is rendered for its cases and passes our own lint.
