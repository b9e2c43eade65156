//! How a log server answers: plain files, and what such servers do besides.

use std::{
    io::{self, Write as _},
    sync::{Arc, Mutex},
};

use axum::{
    body::Body,
    extract::{ConnectInfo, Request, State},
    response::Response,
};
use bytes::Bytes;
use flate2::{Compression, write::GzEncoder};
use futures_util::stream;
use http::{HeaderValue, Method, StatusCode, header};

use super::{
    http::{gateway_page, http_date},
    log_files::{Content, File, Files},
    log_line,
};
use crate::{
    standin::{StandIn, carry_out, foreign, lock, read},
    statuspage::{Fault, RecordedRequest, fault::Script, http::Incoming, listener::Scissors},
};

/// Bytes that are made at a time.
const PIECE: usize = 64 << 10;

/// How the log server compresses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Gzip {
    /// Not at all; `….gz` is a 404 (measured).
    #[default]
    Off,
    /// Every file is there a second time as `….gz`, of type `application/gzip`.
    Beside,
    /// A file is there as `….gz` alone.
    Instead,
    /// As `Beside`, with the file's own type and `Content-Encoding: gzip`, as some servers call it.
    Declared,
    /// A file is compressed on its way when the request accepts that.
    OnTheWay,
}

#[derive(Debug)]
pub(crate) struct Host {
    pub(crate) files: Arc<Mutex<Files>>,
    pub(crate) ranges: bool,
    pub(crate) gzip: Gzip,
    /// Where it sends everyone instead of answering.
    pub(crate) redirect: Option<String>,
    /// After how many bytes of a body the next answers end.
    pub(crate) cuts: Vec<u64>,
    pub(crate) log: Vec<RecordedRequest>,
    pub(crate) script: Script,
}

impl StandIn for Host {
    fn log(&mut self) -> Option<&mut Vec<RecordedRequest>> {
        Some(&mut self.log)
    }

    fn fault(&mut self, request: &Incoming) -> Option<Fault> {
        self.script.take(&request.method, &request.path)
    }

    fn respond(&mut self, request: &Incoming) -> Response {
        if let Some(origin) = &self.redirect {
            let location = format!("{origin}{}", request.path);
            return foreign(302, vec![("location".into(), location)], Vec::new());
        }
        let path = percent_encoding::percent_decode_str(&request.path)
            .decode_utf8_lossy()
            .into_owned();
        let files = lock(&self.files);
        let accepts = request.header(header::ACCEPT_ENCODING).contains("gzip");
        let served = match (path.strip_suffix(".gz"), self.gzip) {
            (Some(plain), Gzip::Beside | Gzip::Instead) => files
                .get(plain)
                .map(|file| compressed(file, "application/gzip", false)),
            (Some(plain), Gzip::Declared) => files
                .get(plain)
                .map(|file| compressed(file, &file.content_type, true)),
            (None, Gzip::Instead) => None,
            (None, Gzip::OnTheWay) if accepts => files
                .get(&path)
                .map(|file| compressed(file, &file.content_type, true)),
            _ => files.get(&path).map(|file| {
                let range = Some(request.header(header::RANGE)).filter(|_| self.ranges);
                whole(file, range, self.ranges)
            }),
        };
        let listed = || {
            path.ends_with('/')
                .then(|| files.names(&path))
                .filter(|names| !names.is_empty())
        };
        let response = served.or_else(|| listed().map(|names| directory(&path, &names)));
        let cut = (!self.cuts.is_empty()).then(|| self.cuts.remove(0));
        let response = match (response, cut) {
            (Some(response), Some(after)) => ending_after(response, after),
            (Some(response), None) => response,
            (None, _) => missing(),
        };
        if request.method == Method::HEAD {
            return response.map(|_| Body::empty());
        }
        response
    }

    fn failure(status: u16, request: &Incoming) -> Response {
        gateway_page(status).into_response(&request.method)
    }
}

pub(crate) async fn answer(
    State(host): State<Arc<Mutex<Host>>>,
    ConnectInfo(scissors): ConnectInfo<Scissors>,
    request: Request,
) -> Response {
    match read(request).await {
        Some(incoming) => carry_out(&host, &scissors, &incoming).await,
        None => foreign(400, Vec::new(), Vec::new()),
    }
}

fn body(file: &File, start: u64, end: u64) -> Body {
    match &file.content {
        Content::Bytes(bytes) => {
            let at = |place: u64| {
                usize::try_from(place)
                    .unwrap_or(usize::MAX)
                    .min(bytes.len())
            };
            Body::from(bytes.slice(at(start)..at(end)))
        }
        Content::Generated(_) => {
            Body::from_stream(stream::unfold(start, move |place| async move {
                let piece = log_line::part(end, place, PIECE);
                let next = place + piece.len() as u64;
                (!piece.is_empty()).then_some((Ok::<_, io::Error>(piece), next))
            }))
        }
    }
}

fn whole(file: &File, range: Option<&str>, ranges: bool) -> Response {
    let length = file.length();
    let mut fields = vec![
        ("content-type".to_owned(), file.content_type.clone()),
        ("last-modified".to_owned(), http_date(file.modified)),
    ];
    if ranges {
        fields.push(("accept-ranges".into(), "bytes".into()));
    }
    let (status, start, end) = match range.map(|range| span(range, length)) {
        Some(Some((start, end))) if start < end => {
            fields.push((
                "content-range".into(),
                format!("bytes {start}-{}/{length}", end - 1),
            ));
            (206, start, end)
        }
        Some(Some(_)) => {
            fields.push(("content-range".into(), format!("bytes */{length}")));
            return foreign(416, fields, Vec::new());
        }
        _ => (200, 0, length),
    };
    fields.push(("content-length".into(), (end - start).to_string()));
    let mut response = foreign(status, fields, Vec::new());
    *response.body_mut() = body(file, start, end);
    response
}

/// First and one behind the last byte of a range that can be read; an empty one cannot be satisfied.
fn span(range: &str, length: u64) -> Option<(u64, u64)> {
    let (first, last) = range.strip_prefix("bytes=")?.split_once('-')?;
    match (first.parse::<u64>(), last.parse::<u64>()) {
        (Ok(first), Ok(last)) => Some((first.min(length), (last + 1).min(length))),
        (Ok(first), Err(_)) if last.is_empty() => Some((first.min(length), length)),
        (Err(_), Ok(last)) if first.is_empty() => Some((length.saturating_sub(last), length)),
        _ => None,
    }
}

fn compressed(file: &File, content_type: &str, declared: bool) -> Response {
    let mut fields = vec![
        ("content-type".to_owned(), content_type.to_owned()),
        ("last-modified".to_owned(), http_date(file.modified)),
    ];
    if declared {
        fields.push(("content-encoding".into(), "gzip".into()));
        fields.push(("vary".into(), "Accept-Encoding".into()));
    }
    let mut response = foreign(200, fields, Vec::new());
    let file = file.clone();
    let encoder = Some(GzEncoder::new(Vec::new(), Compression::fast()));
    *response.body_mut() =
        Body::from_stream(stream::unfold((0, encoder), move |(place, encoder)| {
            let next = pressed(&file, place, encoder);
            async move { next }
        }));
    response
}

type Encoder = Option<GzEncoder<Vec<u8>>>;

/// The next compressed piece; the last one comes when the file is through.
fn pressed(
    file: &File,
    place: u64,
    encoder: Encoder,
) -> Option<(io::Result<Bytes>, (u64, Encoder))> {
    let mut encoder = encoder?;
    let piece = match &file.content {
        Content::Generated(length) => log_line::part(*length, place, PIECE),
        Content::Bytes(bytes) => {
            let start = usize::try_from(place)
                .unwrap_or(usize::MAX)
                .min(bytes.len());
            bytes.slice(start..bytes.len().min(start + PIECE))
        }
    };
    if piece.is_empty() {
        return Some((encoder.finish().map(Bytes::from), (place, None)));
    }
    let made = encoder
        .write_all(&piece)
        .map(|()| Bytes::from(std::mem::take(encoder.get_mut())));
    Some((made, (place + piece.len() as u64, Some(encoder))))
}

/// The head promises all, the body ends early.
fn ending_after(response: Response, after: u64) -> Response {
    let (head, body) = response.into_parts();
    let left = Some((body.into_data_stream(), after));
    let parts = stream::unfold(left, |state| async move {
        let (mut body, left) = state?;
        let reset = || Err(io::Error::from(io::ErrorKind::ConnectionReset));
        if left == 0 {
            // What was sent has to be on its way before the connection is torn down.
            tokio::task::yield_now().await;
            return Some((reset(), None));
        }
        match futures_util::StreamExt::next(&mut body).await? {
            Ok(piece) => {
                let most = usize::try_from(left).unwrap_or(usize::MAX).min(piece.len());
                let rest = left - most as u64;
                Some((Ok::<_, io::Error>(piece.slice(..most)), Some((body, rest))))
            }
            Err(_) => Some((reset(), None)),
        }
    });
    Response::from_parts(head, Body::from_stream(parts))
}

fn page(status: u16, content_type: &'static str, text: String) -> Response {
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::OK);
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    response
}

/// `recordings/zuul/287-log-job-output.txt.gz`.
fn missing() -> Response {
    page(404, "text/html;charset=utf-8", "<!DOCTYPE HTML>\n<html lang=\"en\">\n    <head>\n        <meta charset=\"utf-8\">\n        <title>Error response</title>\n    </head>\n    <body>\n        <h1>Error response</h1>\n        <p>Error code: 404</p>\n        <p>Message: File not found.</p>\n        <p>Error code explanation: 404 - Nothing matches the given URI.</p>\n    </body>\n</html>\n".into())
}

/// `recordings/zuul/428-log-directory`.
fn directory(path: &str, names: &[String]) -> Response {
    let lines: String = names
        .iter()
        .map(|name| format!("<li><a href=\"{name}\">{name}</a></li>\n"))
        .collect();
    page(
        200,
        "text/html; charset=utf-8",
        format!(
            "<!DOCTYPE HTML>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Directory listing for {path}</title>\n</head>\n<body>\n<h1>Directory listing for {path}</h1>\n<hr>\n<ul>\n{lines}</ul>\n<hr>\n</body>\n</html>\n"
        ),
    )
}
