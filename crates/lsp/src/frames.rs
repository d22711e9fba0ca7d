//! Between the client's bytes and the protocol's library, which reads no more after one message that is none: each frame
//! is looked at before it is handed on, and what cannot be read is answered here (JSON-RPC 2.0, -32700 and -32600).

use serde::Deserialize;
use serde::de::IgnoredAny;
use tokio::io::{
    AsyncBufRead, AsyncBufReadExt as _, AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _,
};
use tokio::io::{BufReader, DuplexStream, duplex};
use tokio::sync::mpsc::{Receiver, Sender, channel};
use tower_lsp_server::jsonrpc::{Error, Id, Request, Response};

/// Bytes and frames on their way that nobody took yet.
const WAITING: usize = 64;
const BUFFER: usize = 64 * 1024;

/// What the library reads from and writes to.
#[derive(Debug)]
pub(crate) struct Frames {
    pub(crate) input: DuplexStream,
    pub(crate) output: DuplexStream,
    written: tokio::task::JoinHandle<()>,
}

impl Frames {
    /// Starts to carry frames from and to a client.
    pub(crate) fn carry(
        from: impl AsyncRead + Unpin + Send + 'static,
        to: impl AsyncWrite + Unpin + Send + 'static,
    ) -> Self {
        let (input, into) = duplex(BUFFER);
        let (output, out_of) = duplex(BUFFER);
        let (frames, waiting) = channel(WAITING);
        tokio::spawn(write(to, waiting));
        tokio::spawn(look(BufReader::new(from), into, frames.clone()));
        let written = tokio::spawn(forward(BufReader::new(out_of), frames));
        Self { input, output, written }
    }

    /// Waits until all that was said is with the client. The library's ends have to be dropped before.
    pub(crate) async fn finish(written: tokio::task::JoinHandle<()>) {
        // A writer that failed has nobody to write to.
        let _ = written.await;
    }

    /// Both ends, and the task that ends when all was written.
    pub(crate) fn split(self) -> (DuplexStream, DuplexStream, tokio::task::JoinHandle<()>) {
        (self.input, self.output, self.written)
    }
}

/// What goes to the client.
enum Outgoing {
    Frame(Vec<u8>),
    /// Nothing comes behind it that anybody waits for.
    End(tokio::sync::oneshot::Sender<()>),
}

async fn write(mut to: impl AsyncWrite + Unpin, mut waiting: Receiver<Outgoing>) {
    while let Some(outgoing) = waiting.recv().await {
        match outgoing {
            Outgoing::Frame(body) => {
                let head = format!("Content-Length: {}\r\n\r\n", body.len());
                let sent = async {
                    to.write_all(head.as_bytes()).await?;
                    to.write_all(&body).await?;
                    to.flush().await
                };
                if sent.await.is_err() {
                    return;
                }
            }
            Outgoing::End(told) => {
                let _ = told.send(());
                return;
            }
        }
    }
}

/// The library's own frames, whole.
async fn forward(mut from: BufReader<DuplexStream>, to: Sender<Outgoing>) {
    while let Some(Ok(body)) = frame(&mut from).await {
        if to.send(Outgoing::Frame(body)).await.is_err() {
            return;
        }
    }
    let (told, ended) = tokio::sync::oneshot::channel();
    if to.send(Outgoing::End(told)).await.is_ok() {
        let _ = ended.await;
    }
}

/// The client's frames: those that are messages go on.
async fn look(
    mut from: BufReader<impl AsyncRead + Unpin>,
    mut into: DuplexStream,
    answers: Sender<Outgoing>,
) {
    while let Some(read) = frame(&mut from).await {
        let wrong = match &read {
            Ok(body) => refused(body),
            Err(NoFrame) => Some(Response::from_error(Id::Null, Error::parse_error())),
        };
        let gone = match (wrong, read) {
            (Some(answer), _) => match serde_json::to_vec(&answer) {
                Ok(body) => answers.send(Outgoing::Frame(body)).await.is_err(),
                Err(_) => false,
            },
            (None, Ok(body)) => {
                let head = format!("Content-Length: {}\r\n\r\n", body.len());
                into.write_all(head.as_bytes()).await.is_err() || into.write_all(&body).await.is_err()
            }
            (None, Err(NoFrame)) => false,
        };
        if gone {
            return;
        }
    }
}

/// What may be read of a message that is none.
#[derive(Deserialize)]
struct Named {
    id: Id,
}

/// What to answer to a body that is no message; none where it is one.
fn refused(body: &[u8]) -> Option<Response> {
    // A list would do for serde where a struct is read.
    let object = body.trim_ascii_start().starts_with(b"{");
    let readable = || {
        serde_json::from_slice::<Request>(body).is_ok() || serde_json::from_slice::<Response>(body).is_ok()
    };
    if object && readable() {
        return None;
    }
    if serde_json::from_slice::<IgnoredAny>(body).is_err() {
        return Some(Response::from_error(Id::Null, Error::parse_error()));
    }
    let named = serde_json::from_slice::<Named>(body).ok().filter(|_| object);
    let id = named.map_or(Id::Null, |named| named.id);
    Some(Response::from_error(id, Error::invalid_request()))
}

/// Bytes that begin no frame.
struct NoFrame;

/// The next body; none at the end. Lines that belong to no frame are passed over, together, as one [`NoFrame`].
async fn frame(from: &mut (impl AsyncBufRead + Unpin)) -> Option<Result<Vec<u8>, NoFrame>> {
    let mut length: Option<u64> = None;
    let mut garbage = false;
    loop {
        let mut line = Vec::new();
        if from.read_until(b'\n', &mut line).await.ok()? == 0 {
            return None;
        }
        let text = line.trim_ascii();
        if text.is_empty() {
            match length {
                _ if garbage => return Some(Err(NoFrame)),
                Some(length) => {
                    let mut body = Vec::new();
                    let read = from.take(length).read_to_end(&mut body).await.ok()?;
                    // The client went away in the middle.
                    return (read as u64 == length).then_some(Ok(body));
                }
                None => continue,
            }
        }
        let header = str::from_utf8(text).ok().and_then(|text| text.split_once(':'));
        match header {
            Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                match value.trim().parse() {
                    // What stood before it is answered, and this frame is read.
                    Ok(number) => (length, garbage) = (Some(number), false),
                    Err(_) => garbage = true,
                }
            }
            Some((name, _)) if name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') => {}
            _ => garbage = true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(body: &[u8]) -> Option<(i64, Id)> {
        let (id, answer) = refused(body)?.into_parts();
        Some((answer.err()?.code.code(), id))
    }

    #[test]
    fn what_is_no_message_is_answered_as_json_rpc_says() {
        assert_eq!(code(br#"{"jsonrpc":"2.0","method":"exit"}"#), None);
        assert_eq!(code(br#"{"jsonrpc":"2.0","id":1,"result":null}"#), None);
        assert_eq!(code(b"{\"jsonrpc\":"), Some((-32700, Id::Null)));
        assert_eq!(code(b"\xff"), Some((-32700, Id::Null)));
        assert_eq!(code(br#"{"id":7}"#), Some((-32600, Id::Number(7))));
        assert_eq!(code(b"[1]"), Some((-32600, Id::Null)));
    }
}
