//! What the API accepts and means: generated tables and hand-written validation.
