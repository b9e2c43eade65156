//! What is known about an API operation before it is called.

use crate::answer::Answer;
use crate::page::Page;

/// One operation of a service's API, as an uninhabited marker type.
///
/// Generated code implements it once per operation; the executor, the retry rules, the coverage
/// table and the docs all read the same [`INFO`](Operation::INFO).
pub trait Operation: Send + Sync + 'static {
    /// What a successful call gives.
    type Output: Send + 'static;

    /// How the answer is read into the output.
    type Answer: Answer<Output = Self::Output>;

    /// The facts of the operation.
    const INFO: OperationInfo;

    /// Puts an output in order, where the server promises none.
    fn arrange(_output: &mut Self::Output) {}
}

/// An operation that answers page by page.
pub trait PagedOperation: Operation<Output = Page<Self::Item>> {
    /// What the pages hold.
    type Item: Send + 'static;
}

/// The HTTP method of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum HttpMethod {
    /// Reads.
    Get,
    /// Reads the head of the answer alone.
    Head,
    /// Creates or triggers.
    Post,
    /// Replaces.
    Put,
    /// Changes a part.
    Patch,
    /// Removes.
    Delete,
}

impl HttpMethod {
    /// The method as it stands in a request line.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Head => "HEAD",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }

    /// Whether the method only reads ("safe" in RFC 9110, section 9.2.1).
    #[must_use]
    pub const fn is_read(self) -> bool {
        matches!(self, Self::Get | Self::Head)
    }

    const fn is_idempotent(self) -> bool {
        !matches!(self, Self::Post | Self::Patch)
    }
}

impl From<HttpMethod> for http::Method {
    fn from(method: HttpMethod) -> Self {
        match method {
            HttpMethod::Get => Self::GET,
            HttpMethod::Head => Self::HEAD,
            HttpMethod::Post => Self::POST,
            HttpMethod::Put => Self::PUT,
            HttpMethod::Patch => Self::PATCH,
            HttpMethod::Delete => Self::DELETE,
        }
    }
}

/// Whether an operation is called with a credential.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CredentialUse {
    /// Never, even when the client has one.
    Never,
    /// When the client has one.
    IfAvailable,
    /// Always; without one the call is refused before it is sent.
    Required,
}

/// How a path parameter is written into the URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PathEncoding {
    /// Percent-encoded once, so that a slash is data and not structure.
    Once,
    /// Percent-encoded twice, for servers that decode twice (Harbor's repositories, the Status
    /// Page's severity names).
    Twice,
    /// Percent-encoded once, slashes left as they are (Zuul's projects and branches).
    LiteralSlashes,
}

/// Where the identifier of a newly created object stands in the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NewId {
    /// The operation creates nothing that has an identifier.
    None,
    /// In this member of the JSON answer.
    Body(&'static str),
    /// In the last path segment of the `Location` header.
    Location,
}

/// How the pages of a list are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Paging {
    /// Everything comes at once.
    None,
    /// By page number, counted from 1.
    PageNumber {
        /// The query parameter with the number of the page.
        page: &'static str,
        /// The query parameter with the size of a page.
        size: &'static str,
        /// The largest size that the server takes.
        max_size: u32,
    },
    /// By the number of items to pass over.
    Offset {
        /// The query parameter with the number of items to pass over.
        skip: &'static str,
        /// The query parameter with the size of a page.
        limit: &'static str,
        /// The largest size that the server takes.
        max_size: u32,
        /// The query parameter that leaves out items with a higher number than this one.
        ///
        /// For lists with the newest item first: those that arrive while the list is read would
        /// move all pages, so the first page's highest number bounds the others.
        pin: Option<&'static str>,
    },
    /// By a token that each page gives for the next one, so that pages come one after the other.
    Token {
        /// The query parameter with the token.
        token: &'static str,
        /// The query parameter with the size of a page.
        limit: &'static str,
        /// The size that is asked for unless a call says otherwise, and no larger one.
        max_size: u32,
    },
}

/// The facts of one operation, built at compile time.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct OperationInfo {
    /// The operation's name in the service's API description.
    pub id: &'static str,
    /// The HTTP method.
    pub method: HttpMethod,
    /// The path below the base URL, with `{name}` for each path parameter.
    pub path: &'static str,
    /// Whether sending the request twice leaves the server as sending it once does.
    pub idempotent: bool,
    /// Whether a credential goes along.
    pub credential: CredentialUse,
    /// The statuses of a success.
    pub accepts: &'static [u16],
    /// The media type of a successful answer; `None` where anything goes.
    pub content_type: Option<&'static str>,
    /// The media type of the request body.
    pub request_content_type: &'static str,
    /// The path parameters that are not encoded [`Once`](PathEncoding::Once).
    pub path_encoding: &'static [(&'static str, PathEncoding)],
    /// The JSON member that wraps the answer.
    pub envelope: Option<&'static str>,
    /// How pages are asked for.
    pub paging: Paging,
    /// Where a new object's identifier stands.
    pub new_id: NewId,
    /// The request holds a secret: no body of an error answer is kept, since servers repeat requests in errors.
    pub secret_request: bool,
    /// Where in the JSON of the request secrets stand: in members of these names, and below them (`a.b` is `b` inside `a`). They are masked in
    /// the server's words; of a request whose secrets have no names no words are kept.
    pub secret_members: &'static [&'static str],
    /// The answer holds a secret: no part of it is kept in an error.
    pub secret_answer: bool,
}

impl OperationInfo {
    /// Starts with the defaults: idempotent as RFC 9110 has it, credential if available, status
    /// 200, JSON in both directions, no envelope, no paging.
    ///
    /// # Panics
    /// At compile time, where it stands in a constant: a path that does not begin with a slash
    /// would be a part of the host's name.
    #[must_use]
    pub const fn new(id: &'static str, method: HttpMethod, path: &'static str) -> Self {
        assert!(
            path.is_empty() || path.as_bytes()[0] == b'/',
            "a path begins with a slash"
        );
        Self {
            id,
            method,
            path,
            idempotent: method.is_idempotent(),
            credential: CredentialUse::IfAvailable,
            accepts: &[200],
            content_type: Some("application/json"),
            request_content_type: "application/json",
            path_encoding: &[],
            envelope: None,
            paging: Paging::None,
            new_id: NewId::None,
            secret_request: false,
            secret_members: &[],
            secret_answer: false,
        }
    }

    /// Says whether the operation may be repeated, where that is not what its method implies.
    #[must_use]
    pub const fn idempotent(mut self, yes: bool) -> Self {
        self.idempotent = yes;
        self
    }

    /// Says whether a credential goes along.
    #[must_use]
    pub const fn credential(mut self, credential: CredentialUse) -> Self {
        self.credential = credential;
        self
    }

    /// Names the statuses of a success.
    #[must_use]
    pub const fn accepts(mut self, statuses: &'static [u16]) -> Self {
        self.accepts = statuses;
        self
    }

    /// Names the media type of a successful answer.
    #[must_use]
    pub const fn content_type(mut self, media_type: &'static str) -> Self {
        self.content_type = Some(media_type);
        self
    }

    /// Takes a successful answer of any media type.
    #[must_use]
    pub const fn any_content_type(mut self) -> Self {
        self.content_type = None;
        self
    }

    /// Names the media type of the request body.
    #[must_use]
    pub const fn request_content_type(mut self, media_type: &'static str) -> Self {
        self.request_content_type = media_type;
        self
    }

    /// Names the path parameters that are not encoded once.
    #[must_use]
    pub const fn path_encoding(
        mut self,
        encodings: &'static [(&'static str, PathEncoding)],
    ) -> Self {
        self.path_encoding = encodings;
        self
    }

    /// Names the JSON member that wraps the answer.
    #[must_use]
    pub const fn envelope(mut self, member: &'static str) -> Self {
        self.envelope = Some(member);
        self
    }

    /// Says how pages are asked for.
    #[must_use]
    pub const fn paging(mut self, paging: Paging) -> Self {
        self.paging = paging;
        self
    }

    /// Says where a new object's identifier stands.
    #[must_use]
    pub const fn new_id(mut self, new_id: NewId) -> Self {
        self.new_id = new_id;
        self
    }

    /// Marks a request that holds a secret anywhere.
    #[must_use]
    pub const fn secret_request(mut self) -> Self {
        self.secret_request = true;
        self
    }

    /// Marks a request that holds secrets in members of these names and below them.
    #[must_use]
    pub const fn secret_members(mut self, names: &'static [&'static str]) -> Self {
        self.secret_request = true;
        self.secret_members = names;
        self
    }

    /// Marks an answer that holds a secret.
    #[must_use]
    pub const fn secret_answer(mut self) -> Self {
        self.secret_answer = true;
        self
    }

    pub(crate) fn encoding_of(&self, parameter: &str) -> PathEncoding {
        self.path_encoding
            .iter()
            .find(|(name, _)| *name == parameter)
            .map_or(PathEncoding::Once, |(_, encoding)| *encoding)
    }

    pub(crate) fn keeps_bodies(&self) -> bool {
        !self.secret_request && !self.secret_answer
    }
}
