//! How an answer becomes a value.

use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::str::FromStr;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
use futures_core::stream::BoxStream;
use http::HeaderMap;
use percent_encoding::percent_decode_str;
use serde::de::{DeserializeOwned, DeserializeSeed};

use crate::body::Upgraded;
use crate::error::Error;
use crate::json::{self, ListSeed, ValueSeed};
use crate::operation::{NewId, OperationInfo};
use crate::page::{Page, Place};

/// Reads a successful answer into the output of an operation.
///
/// The ready-made ones cover what the services send: [`Json`], [`JsonList`], [`JsonPage`],
/// [`NewObject`], [`Text`], [`Binary`], [`Empty`], [`Streamed`] and [`Upgrade`].
pub trait Answer: Send + 'static {
    /// What it gives.
    type Output: Send + 'static;

    /// Whether the body is read before, or handed on.
    const MODE: Mode = Mode::Buffered;

    /// Reads the answer.
    ///
    /// # Errors
    /// Why it cannot be read.
    fn read(answer: Accepted<'_>) -> Result<Self::Output, Unreadable>;
}

/// What the executor does with the body of a successful answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Reads all of it, up to the client's limit, as a part of the attempt.
    Buffered,
    /// Hands it on as a stream.
    Streamed,
    /// Hands on the connection of a 101.
    Upgraded,
}

/// An answer with an accepted status.
#[non_exhaustive]
pub struct Accepted<'a> {
    /// The operation that was called.
    pub info: &'static OperationInfo,
    /// The headers.
    pub headers: &'a HeaderMap,
    /// The body, in the form that the mode asks for.
    pub payload: Payload,
    pub(crate) place: Place,
}

impl Accepted<'_> {
    /// The body as JSON, taken out of the operation's envelope; an error names the member that cannot be read.
    ///
    /// # Errors
    /// It is not JSON of this form, or the body is a stream.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Unreadable> {
        match &self.payload {
            Payload::Bytes(bytes) => json::read(bytes, self.info.envelope, ValueSeed::<T>::new()),
            Payload::Stream(_) | Payload::Connection(_) => {
                Err(Unreadable::new("the body is no text"))
            }
        }
    }

    /// A page of a list that is [paged by tokens](crate::Paging::Token): the token for the next page, which is empty
    /// or absent on the last one, and how many items come after this page, where the server says so.
    #[must_use]
    pub fn page<T>(&self, items: Vec<T>, token: Option<&str>, left: Option<u64>) -> Page<T> {
        Page::continued(items, token, left, &self.place)
    }
}

/// A body, in the form that [`Answer::MODE`] asks for; `Debug` shows no byte of it.
pub enum Payload {
    /// All of it.
    Bytes(Bytes),
    /// A stream.
    Stream(ByteStream),
    /// A connection.
    Connection(Upgraded),
}

impl Payload {
    fn into_bytes(self) -> Bytes {
        match self {
            Self::Bytes(bytes) => bytes,
            Self::Stream(_) | Self::Connection(_) => Bytes::new(),
        }
    }
}

impl fmt::Debug for Payload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bytes(bytes) => write!(f, "Payload({} bytes)", bytes.len()),
            Self::Stream(_) => f.write_str("Payload(stream)"),
            Self::Connection(_) => f.write_str("Payload(connection)"),
        }
    }
}

/// Why an answer cannot be read.
#[derive(Debug)]
pub struct Unreadable {
    pub(crate) path: Option<String>,
    pub(crate) why: String,
}

impl Unreadable {
    /// Says why.
    #[must_use]
    pub fn new(why: impl Into<String>) -> Self {
        Self {
            path: None,
            why: why.into(),
        }
    }

    /// Says where in the JSON.
    #[must_use]
    pub fn at(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }
}

/// One JSON value, taken out of the operation's envelope.
pub struct Json<T>(PhantomData<fn() -> T>);

impl<T: DeserializeOwned + Send + 'static> Answer for Json<T> {
    type Output = T;

    fn read(answer: Accepted<'_>) -> Result<T, Unreadable> {
        json::read(
            &answer.payload.into_bytes(),
            answer.info.envelope,
            ValueSeed::<T>::new(),
        )
    }
}

/// One JSON value, or none: a success without a body, or with `null`.
pub struct JsonOption<T>(PhantomData<fn() -> T>);

impl<T: DeserializeOwned + Send + 'static> Answer for JsonOption<T> {
    type Output = Option<T>;

    fn read(answer: Accepted<'_>) -> Result<Option<T>, Unreadable> {
        let bytes = answer.payload.into_bytes();
        if bytes.trim_ascii().is_empty() {
            return Ok(None);
        }
        json::read(&bytes, answer.info.envelope, ValueSeed::<Option<T>>::new())
    }
}

/// A JSON list; `null` reads as the empty one.
pub struct JsonList<T>(PhantomData<fn() -> T>);

impl<T: DeserializeOwned + Send + 'static> Answer for JsonList<T> {
    type Output = Vec<T>;

    fn read(answer: Accepted<'_>) -> Result<Vec<T>, Unreadable> {
        json::read(
            &answer.payload.into_bytes(),
            answer.info.envelope,
            ListSeed::<T>::new(),
        )
    }
}

/// One page of a JSON list.
pub struct JsonPage<T>(PhantomData<fn() -> T>);

impl<T: DeserializeOwned + Send + 'static> Answer for JsonPage<T> {
    type Output = Page<T>;

    fn read(answer: Accepted<'_>) -> Result<Page<T>, Unreadable> {
        let Accepted {
            info,
            headers,
            payload,
            place,
        } = answer;
        let bytes = payload.into_bytes();
        let items = json::read(&bytes, info.envelope, ListSeed::<T>::new())?;
        Ok(Page::received(items, headers, &bytes, &place))
    }
}

/// The identifier of a new object, from where [`OperationInfo::new_id`] says.
pub struct NewObject<I>(PhantomData<fn() -> I>);

/// A newly created object.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Created<I> {
    /// Its identifier.
    pub id: I,
}

impl<I: FromStr + Send + 'static> Answer for NewObject<I> {
    type Output = Created<I>;

    fn read(answer: Accepted<'_>) -> Result<Created<I>, Unreadable> {
        let text = match answer.info.new_id {
            NewId::Body(member) => id_in_body(&answer.payload.into_bytes(), member)?,
            NewId::Location => id_in_location(answer.headers)?,
            NewId::None => return Err(Unreadable::new("the operation gives no identifier")),
        };
        match text.parse() {
            Ok(id) => Ok(Created { id }),
            Err(_) => Err(Unreadable::new(format!(
                "{text:?} is no identifier of the expected kind"
            ))),
        }
    }
}

fn id_in_body(bytes: &[u8], member: &'static str) -> Result<String, Unreadable> {
    let value: serde_json::Value = json::read(bytes, Some(member), ValueSeed::new())?;
    match value {
        serde_json::Value::String(text) => Ok(text),
        serde_json::Value::Number(number) => Ok(number.to_string()),
        _ => Err(Unreadable::new("neither text nor a number").at(member)),
    }
}

fn id_in_location(headers: &HeaderMap) -> Result<String, Unreadable> {
    let location = headers
        .get(http::header::LOCATION)
        .and_then(|value| value.to_str().ok())
        .ok_or_else(|| Unreadable::new("no Location header names the new object"))?;
    let path = location
        .split(['?', '#'])
        .next()
        .unwrap_or_default()
        .trim_end_matches('/');
    let segment = path.rsplit('/').next().unwrap_or_default();
    if segment.is_empty() {
        return Err(Unreadable::new(
            "the Location header has no last path segment",
        ));
    }
    Ok(percent_decode_str(segment).decode_utf8_lossy().into_owned())
}

/// No content; whatever body comes is not looked at.
pub struct Empty;

impl Answer for Empty {
    type Output = ();

    fn read(_: Accepted<'_>) -> Result<(), Unreadable> {
        Ok(())
    }
}

/// Text in UTF-8.
pub struct Text;

impl Answer for Text {
    type Output = String;

    fn read(answer: Accepted<'_>) -> Result<String, Unreadable> {
        String::from_utf8(answer.payload.into_bytes().into())
            .map_err(|error| Unreadable::new(format!("not UTF-8: {}", error.utf8_error())))
    }
}

/// Bytes, held in memory.
pub struct Binary;

impl Answer for Binary {
    type Output = Bytes;

    fn read(answer: Accepted<'_>) -> Result<Bytes, Unreadable> {
        Ok(answer.payload.into_bytes())
    }
}

/// Bytes, handed on as they come.
pub struct Streamed;

impl Answer for Streamed {
    type Output = ByteStream;
    const MODE: Mode = Mode::Streamed;

    fn read(answer: Accepted<'_>) -> Result<ByteStream, Unreadable> {
        match answer.payload {
            Payload::Stream(stream) => Ok(stream),
            Payload::Bytes(_) | Payload::Connection(_) => Err(Unreadable::new("no stream came")),
        }
    }
}

/// The connection, switched to another protocol.
pub struct Upgrade;

impl Answer for Upgrade {
    type Output = Upgraded;
    const MODE: Mode = Mode::Upgraded;

    fn read(answer: Accepted<'_>) -> Result<Upgraded, Unreadable> {
        match answer.payload {
            Payload::Connection(connection) => Ok(connection),
            Payload::Bytes(_) | Payload::Stream(_) => Err(Unreadable::new(
                "the transport did not hand over the connection",
            )),
        }
    }
}

/// The body of an answer, piece by piece.
///
/// Ends with an error when the connection breaks, or when nothing comes for the client's idle-read limit.
pub struct ByteStream(pub(crate) BoxStream<'static, Result<Bytes, Error>>);

impl Stream for ByteStream {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.as_mut().poll_next(cx)
    }
}

impl fmt::Debug for ByteStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ByteStream")
    }
}

// Named here so that the bound of `json::read` reads well above.
pub(crate) trait Seed: for<'de> DeserializeSeed<'de, Value = Self::Read> + Copy {
    type Read;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn location(value: &str) -> Result<String, String> {
        let mut headers = HeaderMap::new();
        headers.insert("location", value.parse().unwrap());
        id_in_location(&headers).map_err(|unreadable| unreadable.why)
    }

    #[test]
    fn ids_stand_in_every_form_of_location() {
        for value in [
            "/api/v2.0/robots/7",
            "https://h/x/7?a=b",
            "7",
            "/x/7/",
            "../x/%37#y",
        ] {
            assert_eq!(location(value).as_deref(), Ok("7"), "{value}");
        }
        assert!(location("/").is_err());
        assert!(id_in_location(&HeaderMap::new()).is_err());
    }

    #[test]
    fn ids_stand_in_the_body_as_text_or_number() {
        assert_eq!(id_in_body(br#"{"x": 1, "id": "a"}"#, "id").unwrap(), "a");
        assert_eq!(id_in_body(br#"{"order": 0}"#, "order").unwrap(), "0");
        assert_eq!(
            id_in_body(br#"{"id": []}"#, "id")
                .unwrap_err()
                .path
                .as_deref(),
            Some("id")
        );
        assert!(id_in_body(b"{}", "id").is_err());
    }
}
