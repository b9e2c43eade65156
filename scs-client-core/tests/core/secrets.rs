//! Nothing that is logged at trace level holds a secret.

use std::future::Future;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use scs_client_core::credentials::{Static, TokenFile};
use scs_client_core::{Credential, TestClock};
use scs_testkit::faults::{Act, RawServer, Scripted};
use scs_testkit::secrets::search;

use crate::support::{WIDGET, Watch, builder};
use crate::tls::{TestAuthority, serve};
use crate::unauthorized::Rotating;

const TOKEN: &str = "mark/er-token+42~x";
const PASSWORD: &str = "mark/er:pass?word";
const BODY: &str = "mark/er-body+7";

fn block_on(scenario: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap()
        .block_on(scenario);
}

#[test]
fn nothing_shows() {
    let written = search("secrets::nothing_shows", || {
        block_on(async {
            plain_calls().await;
            echoes().await;
            tls_call().await;
        });
    });
    let Some(written) = written else { return };
    for part in [
        "hyper",
        "scs_call",
        "scs_attempt",
        "rustls",
        "trying again",
        "scenario is over",
    ] {
        assert!(
            written.text().contains(part),
            "the log holds nothing of {part}"
        );
    }
    written.assert_free_of(&[TOKEN, PASSWORD, BODY]);
}

async fn plain_calls() {
    let good = Scripted::json(WIDGET).whole();
    let refusal = Scripted::status(401)
        .header("www-authenticate", "Bearer")
        .whole();
    let redirect = Scripted::status(302)
        .header("location", format!("http://localhost:1/?token={TOKEN}"))
        .whole();
    let acts = [
        good.clone(),
        refusal,
        redirect,
        Scripted::status(503).whole(),
        Act::Hang,
        Scripted::json("{\"id\": []}")
            .header("set-cookie", TOKEN)
            .whole(),
        Scripted::new(200, "text/event-stream", BODY).cut(),
        good,
    ];
    let server = RawServer::in_turn(acts).await;
    let client = builder(server.base_url())
        .credentials(Static::bearer(TOKEN))
        .clock(std::sync::Arc::new(TestClock::new()))
        .build()
        .unwrap();
    client.get(7).await.unwrap();
    assert!(client.get(7).await.unwrap_err().is_unauthorized());
    assert_eq!(client.get(7).await.unwrap_err().status().unwrap(), 302);
    // 503, then the hang, then the answer that cannot be read.
    let error = client.get(7).await.unwrap_err();
    tracing::info!(
        "{error} {error:?} {client:?} {:?}",
        Credential::bearer(TOKEN)
    );
    assert!(error.is_decode());
    let stream = client.call::<Watch>().since(BODY).await.unwrap();
    let pieces = futures_util::StreamExt::collect::<Vec<_>>(stream).await;
    tracing::info!("{:?}", pieces.last().unwrap().as_ref().unwrap_err());
    client.get(7).await.unwrap();
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("core-secrets-token");
    std::fs::write(&path, TOKEN).unwrap();
    builder(server.base_url())
        .credentials(TokenFile::new(&path))
        .build()
        .unwrap()
        .get(7)
        .await
        .unwrap();
    std::fs::remove_file(path).unwrap();
    tracing::info!("the scenario is over");
}

async fn echoes() {
    for form in [
        TOKEN.to_owned(),
        STANDARD.encode(TOKEN),
        "mark%2Fer-token%2B42~x".to_owned(),
    ] {
        let server =
            RawServer::always(Scripted::new(403, "text/plain", format!("no {form}")).whole()).await;
        let client = builder(server.base_url())
            .credentials(Static::bearer(TOKEN))
            .build()
            .unwrap();
        let error = client.get(7).await.unwrap_err();
        tracing::info!("{error} {error:?}");
    }
    let basic = Static::basic("user", PASSWORD).unwrap();
    let server = RawServer::always(Scripted::new(403, "text/plain", PASSWORD).whole()).await;
    let client = builder(server.base_url())
        .credentials(basic)
        .build()
        .unwrap();
    tracing::info!("{}", client.get(7).await.unwrap_err());
    let server = RawServer::always(Scripted::new(400, "text/plain", BODY).whole()).await;
    let client = builder(server.base_url())
        .credentials(Rotating::default())
        .build()
        .unwrap();
    let call = client.login(BODY);
    tracing::info!("{call:?}");
    let error = call.await.unwrap_err();
    tracing::info!("{error} {error:?}");
}

async fn tls_call() {
    let authority = TestAuthority::new();
    let url = serve(&authority, None).await;
    let client = builder(url)
        .transport(authority.transport())
        .credentials(Static::bearer(TOKEN))
        .build()
        .unwrap();
    client.get(7).await.unwrap();
}

/// A search that cannot find anything shows nothing.
#[test]
fn what_shows_is_found() {
    let written = search("secrets::what_shows_is_found", || {
        block_on(async {
            let server = RawServer::always(Scripted::json(WIDGET).whole()).await;
            builder(server.base_url())
                .build()
                .unwrap()
                .get(7)
                .await
                .unwrap();
        });
        tracing::debug!("the token is {TOKEN}");
        tracing::trace!(
            "authorization: Basic {}",
            STANDARD.encode(format!("user:{TOKEN}"))
        );
        println!("?token=mark%2Fer-token%2B42~x&x=y");
    });
    let Some(written) = written else { return };
    let forms: Vec<&str> = written
        .find(TOKEN)
        .iter()
        .map(|finding| finding.form)
        .collect();
    assert_eq!(forms.len(), 3, "{forms:?}");
    for form in ["plain", "base64", "percent-encoded"] {
        assert!(forms.contains(&form), "{forms:?}");
    }
    assert!(written.find(PASSWORD).is_empty());
}
