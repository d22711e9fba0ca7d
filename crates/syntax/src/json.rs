//! stub
#[derive(Debug)]
pub enum JsonError {}
