//! What the engine promises, over small templates.
