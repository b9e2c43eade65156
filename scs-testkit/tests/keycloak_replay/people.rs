//! Stories of people with browsers: the code flow, devices, pushed requests, logging out.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};

use crate::{
    browser::Browser,
    player::{AUTH, BASE, CALLBACK, Player, TOKEN, Tokens, param, query},
};

/// The challenge that goes with a verifier.
fn challenge(verifier: &str) -> String {
    use aws_lc_rs::digest::{SHA256, digest};
    URL_SAFE_NO_PAD.encode(digest(&SHA256, verifier.as_bytes()))
}

pub async fn codes(player: &mut Player) {
    let mut browser = Browser::default();
    let url = player.exchange(190).request.path.clone();
    let page = browser.get(player, &url).await;
    player.judge(190, &page);
    let answer = browser.log_in(player, &page, "alice").await;
    // The state is the recorded one only where the recorded request was sent.
    player.judge(191, &answer);
    let code = param(answer.header("location").unwrap(), "code").unwrap();
    let t = Tokens(player.play_with(192, &[("code", &code)]).await);
    player.play_with(193, &[("code", &code)]).await;
    player
        .play_with(194, &[("refresh_token", t.refresh())])
        .await;
    player.play_with(195, &[("bearer", t.access())]).await;
    for number in [196, 197, 198, 199] {
        let url = player.exchange(number).request.path.clone();
        if number == 199 && !player.is_26() {
            // There a second had passed since the login.
            player.wait(1.0);
        }
        let answer = browser.get(player, &url).await;
        player.judge(number, &answer);
    }
    for number in [202, 204, 205, 207, 212] {
        let verifier = match number {
            205 | 207 => "v".repeat(43),
            _ => player.recorded_field(number, "code_verifier"),
        };
        let code = player.code("scs-cli", "openid", Some(&challenge(&verifier)));
        if number == 212 {
            player.wait(12.0);
        }
        player.play_with(number, &[("code", &code)]).await;
    }
    let code = player.code("scs-cli-nopkce", "openid", None);
    player.play_with(209, &[("code", &code)]).await;
    let code = player.code("scs-web", "openid", None);
    player.play_with(214, &[("code", &code)]).await;
    for (number, user, mode) in [
        (216, "carol", ""),
        (217, "dave", ""),
        (243, "alice", "form_post"),
        (244, "alice", "query.jwt"),
    ] {
        let mut browser = Browser::default();
        let state = player.recorded_state(number);
        let url = authorization("scs-cli", &state, mode);
        let page = browser.get(player, &url).await;
        let answer = browser.log_in(player, &page, user).await;
        player.judge(number, &answer);
    }
    consent(player).await;
}

fn authorization(client: &str, state: &str, mode: &str) -> String {
    let challenge = challenge(&"v".repeat(43));
    let mut params = vec![
        ("response_type", "code"),
        ("client_id", client),
        ("redirect_uri", CALLBACK),
        ("scope", "openid"),
        ("state", state),
        ("code_challenge", &challenge),
        ("code_challenge_method", "S256"),
    ];
    if !mode.is_empty() {
        params.push(("response_mode", mode));
    }
    format!("{BASE}{AUTH}?{}", query(&params))
}

async fn consent(player: &mut Player) {
    for (number, answer) in [(247, ("cancel", "No")), (248, ("accept", "Yes"))] {
        let mut browser = Browser::default();
        let state = player.recorded_state(number);
        let page = browser
            .get(player, &authorization("scs-consent", &state, ""))
            .await;
        let page = browser.log_in(player, &page, "alice").await;
        let page = browser.follow(player, page).await;
        let action = crate::browser::action(&page);
        let decided = browser.post(player, &action, &[answer]).await;
        player.judge(number, &decided);
    }
}

pub async fn devices(player: &mut Player) {
    let d = player.play(330).await;
    let code = d["device_code"].as_str().unwrap().to_owned();
    player.play_with(331, &[("device_code", &code)]).await;
    player.play_with(332, &[("device_code", &code)]).await;
    player.wait(2.2);
    player.play_with(333, &[("device_code", &code)]).await;
    for number in [334, 335, 336, 348, 350, 351, 358, 359, 360] {
        player.play(number).await;
    }
    decide(
        player,
        &d["verification_uri_complete"],
        ("accept", "Yes"),
        [337, 338, 339, 340],
    )
    .await;
    player.wait(2.2);
    player.play_with(342, &[("device_code", &code)]).await;
    player.play_with(343, &[("device_code", &code)]).await;
    let d = player.play(330).await;
    decide(
        player,
        &d["verification_uri_complete"],
        ("cancel", "No"),
        [0, 0, 344, 345],
    )
    .await;
    player.wait(2.2);
    player
        .play_with(346, &[("device_code", d["device_code"].as_str().unwrap())])
        .await;
    let last = player.play(330).await;
    let code = last["device_code"].as_str().unwrap().to_owned();
    pkce(player).await;
    // Seconds after the start, as recorded; the story above took some.
    player.wait(18.5 - 4.4);
    player.play_with(361, &[("device_code", &code)]).await;
    player.wait(2.5);
    player.play_with(362, &[("device_code", &code)]).await;
    player.play_with(363, &[("device_code", &code)]).await;
    player.wait(1.5);
    player
        .play_with(
            364,
            &[("device_user_code", last["user_code"].as_str().unwrap())],
        )
        .await;
    player.wait(13.5);
    player.play_with(366, &[("device_code", &code)]).await;
}

async fn pkce(player: &mut Player) {
    let d = player.play(354).await;
    let code = d["device_code"].as_str().unwrap().to_owned();
    decide(
        player,
        &d["verification_uri_complete"],
        ("accept", "Yes"),
        [0; 4],
    )
    .await;
    player.wait(2.2);
    player.play_with(355, &[("device_code", &code)]).await;
    player.wait(2.2);
    player.play_with(357, &[("device_code", &code)]).await;
}

/// What a person does with a device's link: open it, log in, decide, and see a page.
async fn decide(
    player: &mut Player,
    uri: &serde_json::Value,
    answer: (&str, &str),
    numbers: [u16; 4],
) {
    let mut browser = Browser::default();
    let opened = browser.get(player, uri.as_str().unwrap()).await;
    player.judge(numbers[0], &opened);
    let page = browser.follow(player, opened).await;
    let logged_in = browser.log_in(player, &page, "alice").await;
    player.judge(numbers[1], &logged_in);
    let page = browser.follow(player, logged_in).await;
    let action = crate::browser::action(&page);
    let decided = browser.post(player, &action, &[answer]).await;
    player.judge(numbers[2], &decided);
    let end = browser.follow(player, decided).await;
    player.judge(numbers[3], &end);
}

pub async fn pushed(player: &mut Player) {
    let pushed = player.play(470).await;
    let uri = pushed["request_uri"].as_str().unwrap().to_owned();
    let used = player.exchange(471).request.path.clone();
    let (path, _) = used.split_once('?').unwrap();
    let url = format!(
        "{path}?{}",
        query(&[("client_id", "scs-par"), ("request_uri", &uri)])
    );
    let mut browser = Browser::default();
    let opened = browser.get(player, &url).await;
    player.judge(471, &opened);
    let page = browser.follow(player, opened).await;
    let answer = browser.log_in(player, &page, "alice").await;
    player.judge(472, &answer);
    let code = param(answer.header("location").unwrap(), "code").unwrap();
    player.play_with(473, &[("code", &code)]).await;
    player.play_with(474, &[("request_uri", &uri)]).await;
    for number in [475, 476, 478, 480, 482, 483, 484, 485, 486, 487, 488] {
        player.play(number).await;
    }
}

pub async fn logout(player: &mut Player) {
    let web = async |player: &mut Player| {
        let code = player.code("scs-web", "openid", None);
        let form = [
            ("grant_type", "authorization_code"),
            ("code", &code),
            ("redirect_uri", CALLBACK),
        ];
        Tokens(player.post(TOKEN, &form, Some("scs-web")).await)
    };
    let t = web(player).await;
    player.play_with(580, &[("id_token_hint", t.id())]).await;
    player.play_with(583, &[("id_token_hint", t.id())]).await;
    let t = web(player).await;
    player.play_with(584, &[("id_token_hint", t.id())]).await;
    for number in [585, 586, 587] {
        player.play(number).await;
    }
    player
        .play_with(589, &[("id_token_hint", t.access())])
        .await;
    player.play_with(590, &[("id_token_hint", t.id())]).await;
    player.play_with(593, &[("id_token_hint", t.id())]).await;
    let t = web(player).await;
    player
        .play_with(595, &[("refresh_token", t.refresh())])
        .await;
    player.play(597).await;
    player
        .play_with(598, &[("refresh_token", t.refresh())])
        .await;
    let cli = async |player: &mut Player, number: u16, scope: &str| {
        let verifier = player.recorded_field(number, "code_verifier");
        player.code("scs-cli", scope, Some(&challenge(&verifier)))
    };
    let code = cli(player, 600, "openid").await;
    let verifier = player.recorded_field(600, "code_verifier");
    let form = [
        ("grant_type", "authorization_code"),
        ("code", &code),
        ("redirect_uri", CALLBACK),
        ("client_id", "scs-cli"),
        ("code_verifier", &verifier),
    ];
    let t = Tokens(player.post(TOKEN, &form, None).await);
    player.play_with(599, &[("id_token_hint", t.id())]).await;
    let code = cli(player, 600, "openid offline_access").await;
    let t = Tokens(player.play_with(600, &[("code", &code)]).await);
    player.play_with(601, &[("id_token_hint", t.id())]).await;
    let again = Tokens(
        player
            .play_with(602, &[("refresh_token", t.refresh())])
            .await,
    );
    player.play_with(604, &[("bearer", again.access())]).await;
    assert!(player.server.logout_user("alice"));
    player
        .play_with(606, &[("refresh_token", t.refresh())])
        .await;
}
