//! Who may do what, and what the server says about tokens.

use zuul_client::model::EnqueueRequest;
use zuul_client::{Error, Permission, TokenProblem, ZuulErrorExt as _};

use crate::{MAIN, Site, site};

#[tokio::test]
async fn authorizations_tell_what_a_token_allows() {
    let site = site().await;
    let admin = site.admin();
    let of = admin.tenant("scs").authorizations().await.unwrap();
    assert!(of.may(Permission::Enqueue) && of.may(Permission::Read));
    assert_eq!(of.scope, ["scs"]);
    assert_eq!(admin.authorizations().await.unwrap().scope, ["*"]);
    let unsent = site
        .anonymous()
        .tenant("scs")
        .authorizations()
        .await
        .unwrap_err();
    assert!(unsent.is_credential(), "{unsent}");

    let Some(mint) = site.mint() else { return };
    let plain = site.with_token(mint.token());
    let of = plain.tenant("scs").authorizations().await.unwrap();
    assert!(!of.may(Permission::Enqueue) && of.may(Permission::Read));
    // Roles leave `admin` out.
    let reader = site.with_token(site.mint().unwrap().group("scs-readers").token());
    let of = reader.tenant("rbac").authorizations().await.unwrap();
    assert_eq!(of.admin, None);
    assert!(
        of.may(Permission::Autohold) && !of.may(Permission::Dequeue),
        "{of:?}"
    );
    let of = site.with_token(site.mint().unwrap().admin("scs").token());
    assert!(
        of.tenant("scs")
            .authorizations()
            .await
            .unwrap()
            .may(Permission::Enqueue),
        "by the claim of the issuer"
    );
}

#[tokio::test]
async fn every_bad_token_is_told_by_its_problem() {
    let site = site().await;
    let Some(mint) = site.mint() else { return };
    use TokenProblem as P;
    let nine: [(P, String); 9] = [
        (P::Unreadable, "no-jwt".to_owned()),
        (P::Expired, mint.clone().issued_in(-120).ttl(-60).token()),
        (
            P::NotYetValid,
            mint.clone().issued_in(600).ttl(1_200).token(),
        ),
        (
            P::BadSignature,
            mint.clone()
                .secret("another secret that is as long as this")
                .token(),
        ),
        (P::UnknownIssuer, mint.clone().iss("nobody").token()),
        (P::WrongAudience, mint.clone().aud("account").token()),
        (P::MissingClaim, mint.clone().omit("sub").token()),
        (P::MissingClaim, mint.clone().omit("exp").token()),
        (P::Other, mint.clone().omit("aud").token()),
    ];
    for (problem, token) in nine {
        let call = site.with_token(token).tenant("scs").authorizations().await;
        let error = call.expect_err("it is no good token");
        assert!(error.is_unauthorized(), "{problem:?}: {error}");
        assert_eq!(error.token_problem(), Some(problem), "{error}");
        assert_eq!(error.realm().as_deref(), Some("zuul.testbed"), "{error}");
    }
    // An open tenant does not look at the tokens of those who read.
    site.with_token("no-jwt")
        .tenant("scs")
        .list_pipelines()
        .await
        .unwrap();
}

#[tokio::test]
async fn a_protected_tenant_is_read_by_those_who_may() {
    let site = site().await;
    let read = async |client: zuul_client::Client| client.tenant("private").list_builds().await;
    let none = read(site.anonymous()).await.unwrap_err();
    assert!(
        none.is_unauthorized() && none.token_problem() == Some(TokenProblem::Missing),
        "{none}"
    );
    site.anonymous().tenant("private").info().await.unwrap();
    read(site.admin()).await.unwrap();
    let Some(mint) = site.mint() else { return };
    let plain = read(site.with_token(mint.clone().token()))
        .await
        .unwrap_err();
    assert!(
        plain.is_forbidden() && plain.messages().is_empty(),
        "an empty page: {plain}"
    );
    read(site.with_token(mint.group("scs-readers").token()))
        .await
        .unwrap();
}

async fn enqueue(site: &Site, token: String) -> Error {
    let project = site.with_token(token).tenant("scs").project("scs/docs");
    project
        .enqueue(&EnqueueRequest::new("gate").git_ref(MAIN))
        .await
        .expect_err("not allowed")
}

#[tokio::test]
async fn writing_needs_the_right() {
    let site = site().await;
    let unsent = site.anonymous().tenant("scs").project("scs/docs");
    let unsent = unsent
        .enqueue(&EnqueueRequest::new("gate").git_ref(MAIN))
        .await
        .unwrap_err();
    assert!(
        unsent.is_credential(),
        "nothing is sent without a token: {unsent}"
    );
    let Some(mint) = site.mint() else { return };
    let plain = enqueue(&site, mint.clone().token()).await;
    assert!(plain.is_forbidden(), "{plain}");
    let elsewhere = enqueue(&site, mint.clone().admin("private").token()).await;
    assert!(elsewhere.is_forbidden(), "{elsewhere}");
    let expired = enqueue(&site, mint.issued_in(-120).ttl(-60).token()).await;
    assert_eq!(
        expired.token_problem(),
        Some(TokenProblem::Expired),
        "{expired}"
    );
}
