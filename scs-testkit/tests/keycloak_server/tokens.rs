//! Time, rotation and keys.

use std::{sync::Arc, time::Duration};

use chrono::Duration as Offset;
use scs_testkit::keycloak::Algorithm;

use crate::{part, password, refresh, text, userinfo, with_clock};

#[tokio::test]
async fn a_used_refresh_token_takes_the_session_down() {
    let (server, _) = with_clock(|builder| builder.rotation(0)).await;
    let first = password(&server, "openid").await;
    let second = refresh(&server, text(&first, "refresh_token")).await.json();
    let other = password(&server, "openid").await;
    assert_eq!(server.replays_seen(), 0);
    assert_eq!(userinfo(&server, text(&second, "access_token")).await, 200);
    let replay = refresh(&server, text(&first, "refresh_token")).await;
    assert_eq!(replay.status, 400);
    assert_eq!(
        text(&replay.json(), "error_description"),
        "Maximum allowed refresh token reuse exceeded"
    );
    let newest = refresh(&server, text(&second, "refresh_token"))
        .await
        .json();
    assert_eq!(
        text(&newest, "error_description"),
        "Session doesn't have required client"
    );
    assert_eq!(userinfo(&server, text(&second, "access_token")).await, 401);
    assert_eq!(server.replays_seen(), 1);
    // Another login of the same person goes on.
    assert_eq!(
        refresh(&server, text(&other, "refresh_token")).await.status,
        200
    );
}

#[tokio::test]
async fn an_older_token_of_the_line_is_as_bad_even_within_a_second() {
    for (lax, status) in [(false, 400), (true, 200)] {
        let (server, _) = with_clock(|builder| builder.rotation(0).same_second_replays(lax)).await;
        let first = password(&server, "openid").await;
        let second = refresh(&server, text(&first, "refresh_token")).await.json();
        let third = refresh(&server, text(&second, "refresh_token"))
            .await
            .json();
        assert_eq!(
            refresh(&server, text(&first, "refresh_token")).await.status,
            status
        );
        assert_eq!(
            refresh(&server, text(&third, "refresh_token")).await.status,
            status
        );
        assert_eq!(server.replays_seen(), 1);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_many_refreshes_at_once_one_wins_and_all_lose() {
    let (server, _) = with_clock(|builder| builder.rotation(0)).await;
    let server = Arc::new(server);
    let first = password(&server, "openid").await;
    let token = text(&first, "refresh_token").to_owned();
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..20 {
        let (server, token) = (Arc::clone(&server), token.clone());
        tasks.spawn(async move { refresh(&server, &token).await });
    }
    let mut won = Vec::new();
    while let Some(answer) = tasks.join_next().await {
        won.extend(Some(answer.unwrap()).filter(|answer| answer.status == 200));
    }
    assert_eq!(won.len(), 1);
    assert_eq!(server.replays_seen(), 19);
    let again = refresh(&server, text(&won[0].json(), "refresh_token")).await;
    assert_eq!(again.status, 400);
}

#[tokio::test]
async fn time_is_the_clock_of_the_test() {
    let (server, clock) = with_clock(|builder| {
        builder
            .access_token_lifespan(Duration::from_secs(5))
            .session_idle(Duration::from_secs(30))
            .session_lifespan(Duration::from_secs(40))
    })
    .await;
    let t = password(&server, "openid").await;
    assert_eq!(
        (t["expires_in"].as_i64(), t["refresh_expires_in"].as_i64()),
        (Some(5), Some(30))
    );
    clock.advance(Duration::from_secs(4));
    assert_eq!(userinfo(&server, text(&t, "access_token")).await, 200);
    clock.advance(Duration::from_secs(1));
    assert_eq!(userinfo(&server, text(&t, "access_token")).await, 401);
    clock.advance(Duration::from_secs(24));
    let t = refresh(&server, text(&t, "refresh_token")).await.json();
    assert_eq!(
        t["refresh_expires_in"].as_i64(),
        Some(11),
        "the session ends earlier"
    );
    clock.advance(Duration::from_secs(8));
    let t = refresh(&server, text(&t, "refresh_token")).await.json();
    assert_eq!(
        t["expires_in"].as_i64(),
        Some(3),
        "the access token shrinks"
    );
    clock.advance(Duration::from_secs(3));
    let over = refresh(&server, text(&t, "refresh_token")).await.json();
    assert_eq!(text(&over, "error_description"), "Token is not active");
    assert_eq!(server.sessions(), []);
}

#[tokio::test]
async fn a_clock_that_is_ahead_dates_tokens_ahead() {
    let (server, _) = with_clock(|builder| builder.clock_offset(Offset::seconds(90))).await;
    let t = password(&server, "openid").await;
    assert_eq!(part(text(&t, "access_token"), 1)["iat"], 1_800_000_090);
    server.set_clock_offset(Offset::zero());
    assert_eq!(server.now().timestamp(), 1_800_000_000);
}

#[tokio::test]
async fn keys_rotate_and_disabled_ones_kill_their_tokens() {
    let (server, _) = with_clock(|builder| builder).await;
    let old = password(&server, "openid").await;
    let first = server.signing_key(Algorithm::Rs256).unwrap();
    let kid = server.rotate_keys();
    let new = password(&server, "openid").await;
    assert_eq!(part(text(&new, "access_token"), 0)["kid"], kid.as_str());
    assert_eq!(userinfo(&server, text(&old, "access_token")).await, 200);
    assert!(server.disable_key(&first) && !server.disable_key("nothing"));
    assert_eq!(userinfo(&server, text(&old, "access_token")).await, 401);
    assert_eq!(userinfo(&server, text(&new, "access_token")).await, 200);
    assert!(!server.published_keys().to_string().contains(&first));
}
