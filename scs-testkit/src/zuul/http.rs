//! Answers as Zuul's web server writes them: JSON for what worked, three shapes for what did not.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use crate::keycloak::http::{Outcome, Reply, escape};

/// The page for everything that no route serves; any program in a browser would start from it.
const INTERFACE: &str = "<html lang=\"en\" class=\"layout-pf layout-pf-fixed\">\n  <head>\n    <meta charset=\"utf-8\">\n    <title>Zuul</title>\n  </head>\n  <body>\n    <div id=\"root\"></div>\n  </body>\n</html>\n";

/// Everything that worked.
pub(crate) fn json_reply(value: &Value) -> Reply {
    json_status(200, value)
}

/// As a handler returns with another status.
pub(crate) fn json_status(status: u16, value: &Value) -> Reply {
    let mut reply = Reply::empty(status)
        .header("content-type", "application/json; charset=utf-8")
        .header("access-control-allow-origin", "*");
    reply.body = value.to_string().into_bytes();
    reply
}

/// 204 of the deletions, which has a content type all the same (`recordings/zuul/229-autohold-delete`).
pub(crate) fn no_content() -> Reply {
    Reply::empty(204)
        .header("content-type", "application/json; charset=utf-8")
        .header("access-control-allow-origin", "*")
}

/// Keys are texts.
pub(crate) fn plain(text: &str) -> Reply {
    let mut reply = Reply::empty(200)
        .header("content-type", "text/plain;charset=utf-8")
        .header("access-control-allow-origin", "*");
    reply.body = text.as_bytes().to_vec();
    reply
}

/// A failure from within a handler: a page whose only information is one sentence.
pub(crate) fn refused(status: u16, sentence: &str) -> Reply {
    refused_early(status, sentence).header("access-control-allow-origin", "*")
}

/// A failure before the handler was reached: the same page, without the header for other origins.
pub(crate) fn refused_early(status: u16, sentence: &str) -> Reply {
    let title = match status {
        400 => "400 Bad Request",
        404 => "404 Not Found",
        405 => "405 Method Not Allowed",
        411 => "411 Length Required",
        415 => "415 Unsupported Media Type",
        422 => "422 Unprocessable Entity",
        _ => "500 Internal Server Error",
    };
    let mut reply = Reply::empty(status).header("content-type", "text/html;charset=utf-8");
    reply.body = page(title, sentence).into_bytes();
    reply
}

/// What a mistake of the server itself looks like, and many a mistake of the client.
pub(crate) fn broken() -> Reply {
    refused(
        500,
        "The server encountered an unexpected condition which prevented it from fulfilling the request.",
    )
}

/// An unknown route inside a known one: an unknown query parameter for instance.
pub(crate) fn nothing_matches() -> Reply {
    refused(404, "Nothing matches the given URI")
}

fn page(title: &str, sentence: &str) -> String {
    // Quotes stay (`recordings/zuul/217-autohold-create-bad-regex`).
    let sentence = escape(sentence).replace("&quot;", "\"");
    format!(
        "<!DOCTYPE html PUBLIC\n\"-//W3C//DTD XHTML 1.0 Transitional//EN\"\n\"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">\n<html>\n<head>\n    <meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\"></meta>\n    <title>{title}</title>\n    <style type=\"text/css\">\n    #powered_by {{\n        margin-top: 20px;\n        border-top: 2px solid black;\n        font-style: italic;\n    }}\n\n    #traceback {{\n        color: red;\n    }}\n    </style>\n</head>\n    <body>\n        <h2>{title}</h2>\n        <p>{sentence}</p>\n        <pre id=\"traceback\"></pre>\n    <div id=\"powered_by\">\n      <span>\n        Powered by <a href=\"http://www.cherrypy.dev\">CherryPy 18.10.0</a>\n      </span>\n    </div>\n    </body>\n</html>\n"
    )
}

/// 401: JSON, and a header field whose quotes are not escaped.
pub(crate) fn unauthorized(realm: &str, error: &str, description: &str) -> Reply {
    let body = json!({ "description": description, "error": error, "realm": realm });
    let field = format!(
        "Bearer realm=\"{realm}\"       error=\"{error}\"       error_description=\"{description}\""
    );
    let mut reply = Reply::empty(401)
        .header("content-type", "application/json")
        .header("access-control-allow-origin", "*")
        .header("www-authenticate", &field);
    reply.body = body.to_string().into_bytes();
    reply
}

/// 403 has no words at all.
pub(crate) fn forbidden() -> Reply {
    Reply::empty(403)
        .header("content-type", "text/html;charset=utf-8")
        .header("access-control-allow-origin", "*")
}

/// What answers every path that no route has: 200 and the web interface.
pub(crate) fn interface(started: DateTime<Utc>) -> Reply {
    let mut reply = Reply::empty(200)
        .header("content-type", "text/html;charset=utf-8")
        .header("last-modified", &http_date(started))
        .header("accept-ranges", "bytes");
    reply.body = INTERFACE.as_bytes().to_vec();
    reply
}

/// The answer to OPTIONS.
pub(crate) fn preflight(methods: &str) -> Reply {
    Reply::empty(204)
        .header("content-type", "text/html")
        .header("access-control-allow-origin", "*")
        .header(
            "access-control-allow-headers",
            "Authorization, Content-Type",
        )
        .header("access-control-allow-methods", methods)
        .header("access-control-max-age", "86400")
}

/// As a proxy answers for a server that it cannot reach, or for a path that it does not know.
pub(crate) fn gateway_page(status: u16) -> Reply {
    let reason = http::StatusCode::from_u16(status)
        .ok()
        .and_then(|status| status.canonical_reason())
        .unwrap_or("Error");
    let mut reply = Reply::empty(status).header("content-type", "text/html");
    reply.body = format!(
        "<html>\r\n<head><title>{status} {reason}</title></head>\r\n<body>\r\n<center><h1>{status} {reason}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"
    )
    .into_bytes();
    reply
}

/// A date as header fields have it.
pub(crate) fn http_date(time: DateTime<Utc>) -> String {
    time.format("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

/// The usual outcome of a read.
pub(crate) fn found(value: Option<Value>, sentence: &str) -> Outcome {
    value
        .map(|value| json_reply(&value))
        .ok_or_else(|| refused(404, sentence))
}
