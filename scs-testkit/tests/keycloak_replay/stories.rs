//! Stories whose requests need what earlier answers brought: refreshing, devices, introspection, revocation, userinfo,
//! exchange, pushed requests, logout, keys.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use scs_testkit::keycloak::Algorithm;
use serde_json::{Value, json};

use crate::player::{LOGOUT, Player, TOKEN, Tokens};

pub async fn keys(player: &mut Player) {
    player.play(30).await;
    let old = player.server.signing_key(Algorithm::Rs256).unwrap();
    let first = Tokens(player.play(32).await);
    player.server.rotate_keys();
    player.play(34).await;
    player.play(35).await;
    player.play_with(36, &[("bearer", first.access())]).await;
    assert!(player.server.retire_key(&old));
    player.play(38).await;
    assert!(player.server.disable_key(&old));
    player.play(40).await;
    player.play_with(41, &[("bearer", first.access())]).await;
    player.play_with(42, &[("token", first.access())]).await;
}

pub async fn refreshing(player: &mut Player) {
    let t = player.password("scs-ropc", "openid").await;
    player
        .play_with(270, &[("refresh_token", t.refresh())])
        .await;
    player
        .play_with(273, &[("refresh_token", t.refresh())])
        .await;
    player.play(276).await;
    player
        .play_with(278, &[("refresh_token", t.access())])
        .await;
    player.play_with(279, &[("refresh_token", t.id())]).await;
    player.play(280).await;
    player
        .play_with(281, &[("refresh_token", t.refresh())])
        .await;
    let cut = t.refresh().len() - 8;
    let broken = format!("{}AAAAAAAA", &t.refresh()[..cut]);
    player.play_with(282, &[("refresh_token", &broken)]).await;
    for number in [284, 285, 286] {
        player
            .play_with(number, &[("refresh_token", t.refresh())])
            .await;
    }
    let t = player.password("scs-ropc", "openid").await;
    player.play_with(287, &[("token", t.refresh())]).await;
    player
        .play_with(288, &[("refresh_token", t.refresh())])
        .await;
    let t = player.password("scs-ropc", "openid").await;
    assert!(
        player
            .server
            .end_session(t.0["session_state"].as_str().unwrap())
    );
    player
        .play_with(290, &[("refresh_token", t.refresh())])
        .await;
    player.play_with(291, &[("bearer", t.access())]).await;
    player.play_with(292, &[("token", t.access())]).await;
    let t = player.password("scs-custom-aud", "openid").await;
    player.wait(1.0);
    assert!(player.server.push_not_before("scs-custom-aud"));
    player.play_with(297, &[("bearer", t.access())]).await;
    player.wait(1.0);
    player.play(298).await;
    let t = player.password("scs-ropc", "openid offline_access").await;
    player
        .play_with(299, &[("refresh_token", t.refresh())])
        .await;
    let other = player.password("scs-ropc", "openid").await;
    player
        .post(
            LOGOUT,
            &[
                ("client_id", "scs-ropc"),
                ("refresh_token", other.refresh()),
            ],
            None,
        )
        .await;
    player
        .play_with(300, &[("refresh_token", t.refresh())])
        .await;
    player.play_with(301, &[("token", t.refresh())]).await;
    let t = Tokens(
        player
            .post(
                TOKEN,
                &[("grant_type", "client_credentials")],
                Some("scs-robot-refresh"),
            )
            .await,
    );
    player
        .play_with(303, &[("refresh_token", t.refresh())])
        .await;
    rotation(player).await;
    let t = player.password("scs-custom-aud", "openid").await;
    assert!(player.server.disable_client("scs-custom-aud", true));
    player.play_with(318, &[("bearer", t.access())]).await;
    let t = player.password("scs-short", "openid").await;
    player.wait(16.0);
    player.play_with(319, &[("bearer", t.access())]).await;
    player
        .play_with(322, &[("refresh_token", t.refresh())])
        .await;
    player.wait(11.0);
    player
        .play_with(323, &[("refresh_token", t.refresh())])
        .await;
}

async fn rotation(player: &mut Player) {
    let first = Tokens(player.play(304).await);
    let second = Tokens(
        player
            .play_with(305, &[("refresh_token", first.refresh())])
            .await,
    );
    player
        .play_with(306, &[("refresh_token", first.refresh())])
        .await;
    player
        .play_with(307, &[("refresh_token", second.refresh())])
        .await;
    if player.has(308) {
        player.play_with(308, &[("bearer", second.access())]).await;
    }
    let a = player.password_in("scs-rotate", "scs-ropc", "openid").await;
    let b = player.password_in("scs-rotate", "scs-ropc", "openid").await;
    player
        .play_with(312, &[("refresh_token", a.refresh())])
        .await;
    player
        .play_with(313, &[("refresh_token", b.refresh())])
        .await;
    // Which of the two threads won is told by the recording.
    let t = player.password_in("scs-rotate", "scs-ropc", "openid").await;
    let order = match player.exchange(314).response.status {
        200 => [314, 315],
        _ => [315, 314],
    };
    let won = Tokens(
        player
            .play_with(order[0], &[("refresh_token", t.refresh())])
            .await,
    );
    player
        .play_with(order[1], &[("refresh_token", t.refresh())])
        .await;
    player
        .play_with(316, &[("refresh_token", won.refresh())])
        .await;
}

pub async fn introspection(player: &mut Player) {
    let t = player.password("scs-ropc", "openid").await;
    for number in [380, 381, 386, 387, 388, 394, 395, 396, 397, 407] {
        if number != 407 {
            player.play_with(number, &[("token", t.access())]).await;
        }
    }
    if player.has(382) {
        player.play_with(382, &[("token", t.access())]).await;
    }
    for number in [383, 384, 385, 398, 407, 408] {
        player.play(number).await;
    }
    player
        .play_with(390, &[("token", t.access()), ("bearer", t.access())])
        .await;
    player.play_with(392, &[("token", t.refresh())]).await;
    player.play_with(393, &[("token", t.id())]).await;
    let light = Tokens(
        player
            .post(
                TOKEN,
                &[("grant_type", "client_credentials")],
                Some("scs-robot-light"),
            )
            .await,
    );
    player.play_with(399, &[("token", light.access())]).await;
    player.play_with(400, &[("token", light.access())]).await;
    let other = player.password("scs-es256", "openid").await;
    player.play_with(402, &[("token", other.access())]).await;
    let path = TOKEN.replace("/scs/", "/Customer%20A/");
    let other = Tokens(
        player
            .post(
                &path,
                &[("grant_type", "client_credentials")],
                Some("scs-robot"),
            )
            .await,
    );
    player.play_with(404, &[("token", other.access())]).await;
    player
        .play_with(405, &[("token", &forged(t.access()))])
        .await;
    if player.has(406) {
        player
            .play_with(406, &[("token", &unsigned(t.access()))])
            .await;
    }
    player
        .post(
            LOGOUT,
            &[("client_id", "scs-ropc"), ("refresh_token", t.refresh())],
            None,
        )
        .await;
    player.play_with(409, &[("token", t.access())]).await;
}

/// Same header and claims, another signature.
fn forged(token: &str) -> String {
    let cut = token.len() - 40;
    format!("{}{}", &token[..cut], "A".repeat(40))
}

fn unsigned(token: &str) -> String {
    let claims = token.split('.').nth(1).unwrap();
    format!(
        "{}.{claims}.",
        URL_SAFE_NO_PAD.encode(r#"{"alg":"none","typ":"JWT"}"#)
    )
}

fn claims(token: &str) -> Value {
    let part = token.split('.').nth(1).unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
}

pub async fn revocation(player: &mut Player) {
    let t = player.password("scs-ropc", "openid").await;
    player.play_with(415, &[("token", t.access())]).await;
    player.play_with(416, &[("token", t.access())]).await;
    player.play_with(417, &[("bearer", t.access())]).await;
    player
        .play_with(418, &[("refresh_token", t.refresh())])
        .await;
    player.play_with(419, &[("token", t.access())]).await;
    player.play_with(420, &[("token", t.refresh())]).await;
    player.play_with(421, &[("bearer", t.access())]).await;
    for number in [422, 423, 427, 430] {
        player.play(number).await;
    }
    let t = player.password("scs-ropc", "openid").await;
    player.play_with(425, &[("token", t.refresh())]).await;
    player.play_with(429, &[("token", t.access())]).await;
    let robot = Tokens(
        player
            .post(
                TOKEN,
                &[("grant_type", "client_credentials")],
                Some("scs-robot"),
            )
            .await,
    );
    player.play_with(431, &[("token", robot.access())]).await;
}

pub async fn userinfo(player: &mut Player) {
    let t = player.password("scs-ropc", "openid").await;
    for number in [435, 436, 444] {
        player.play_with(number, &[("bearer", t.access())]).await;
    }
    player.play_with(438, &[("access_token", t.access())]).await;
    for number in [440, 441, 443] {
        player.play(number).await;
    }
    let plain = player.password("scs-ropc", "").await;
    player.play_with(445, &[("bearer", plain.access())]).await;
    player.play_with(447, &[("bearer", t.refresh())]).await;
    player
        .play_with(448, &[("bearer", &forged(t.access()))])
        .await;
    player
        .play_with(449, &[("bearer", &unsigned(t.access()))])
        .await;
    let header = URL_SAFE_NO_PAD.encode(r#"{"alg":"HS256","typ":"JWT","kid":"x"}"#);
    let hs256 = format!("{header}.{}", t.access().split_once('.').unwrap().1);
    player.play_with(450, &[("bearer", &hs256)]).await;
    for (number, name, value) in [
        (452, "nbf", json!(player.server.now().timestamp() + 600)),
        (453, "iss", json!("http://127.0.0.1:18080/realms/other")),
    ] {
        let mut claims = claims(t.access());
        claims[name] = value;
        let token = player
            .server
            .sign(Algorithm::Rs256, "JWT", &claims)
            .unwrap();
        player.play_with(number, &[("bearer", &token)]).await;
    }
    let path = TOKEN.replace("/scs/", "/Customer%20A/");
    let service = [("grant_type", "client_credentials"), ("scope", "openid")];
    let other = Tokens(player.post(&path, &service, Some("scs-robot")).await);
    player.play_with(454, &[("bearer", other.access())]).await;
    let signed = player.password("scs-userinfo-jwt", "openid").await;
    player.play_with(455, &[("bearer", signed.access())]).await;
    let robot = Tokens(player.post(TOKEN, &service, Some("scs-robot")).await);
    player.play_with(457, &[("bearer", robot.access())]).await;
    let light = Tokens(player.post(TOKEN, &service, Some("scs-robot-light")).await);
    player.play_with(458, &[("bearer", light.access())]).await;
    for (number, client) in [(459, "scs-es256"), (460, "scs-eddsa")] {
        let t = player.password(client, "openid").await;
        player.play_with(number, &[("bearer", t.access())]).await;
    }
}

pub async fn exchange(player: &mut Player) {
    let t = player.password("scs-ropc", "openid").await;
    for number in [
        540, 541, 542, 543, 544, 547, 548, 550, 551, 552, 553, 554, 560, 564, 566, 568,
    ] {
        player
            .play_with(number, &[("subject_token", t.access())])
            .await;
    }
    if !player.is_26() {
        return;
    }
    player
        .play_with(
            565,
            &[("subject_token", t.access()), ("actor_token", t.access())],
        )
        .await;
    player.play(555).await;
    player.play(559).await;
    player.play_with(556, &[("subject_token", t.id())]).await;
    player
        .play_with(557, &[("subject_token", t.refresh())])
        .await;
    let other = player.password("scs-no-aud", "openid").await;
    player
        .play_with(561, &[("subject_token", other.access())])
        .await;
    player
        .play_with(569, &[("subject_token", &forged(t.access()))])
        .await;
    let robot = Tokens(
        player
            .post(
                TOKEN,
                &[("grant_type", "client_credentials")],
                Some("scs-robot"),
            )
            .await,
    );
    player
        .play_with(570, &[("subject_token", robot.access())])
        .await;
    player
        .post(
            &TOKEN.replace("token", "revoke"),
            &[("client_id", "scs-ropc"), ("token", t.refresh())],
            None,
        )
        .await;
    player
        .play_with(571, &[("subject_token", t.access())])
        .await;
}

/// The assertions of the recordings, at the time of the recordings.
pub async fn assertions(player: &mut Player) {
    // An assertion that was used before: the older releases' recordings lack the first use.
    if !player.is_26() {
        let assertion = player.recorded_field(131, "client_assertion");
        let form = [
            ("grant_type", "client_credentials"),
            (
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            ),
            ("client_assertion", assertion.as_str()),
        ];
        player.post(TOKEN, &form, None).await;
    }
    for number in player.numbers() {
        if (110..150).contains(&number) {
            player.play(number).await;
        }
    }
}

/// What the time was when a token was issued.
pub fn issued_at(player: &Player, number: u16) -> i64 {
    let body = player.exchange(number).response.body.clone().unwrap();
    claims(body["access_token"].as_str().unwrap())["iat"]
        .as_i64()
        .unwrap()
}
