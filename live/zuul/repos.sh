#!/bin/bash -e
# Makes a bare git repository of every folder below repos/ (branch main); run again it pushes what was changed there.
. "$(dirname "$0")/env.sh"
export GIT_AUTHOR_NAME=Testbed GIT_AUTHOR_EMAIL=testbed@example.org GIT_CONFIG_GLOBAL=/dev/null
export GIT_COMMITTER_NAME=Testbed GIT_COMMITTER_EMAIL=testbed@example.org
for src in "$ZT_DIR"/repos/*; do
    name=$(basename "$src"); bare=$ZT_BASE/git/scs/$name; work=$ZT_BASE/work/$name
    [ -d "$bare" ] || git init -q --bare -b main "$bare"
    [ -d "$work" ] || git clone -q "$bare" "$work" 2>/dev/null
    (cd "$src" && find . -type f) | while read -r f; do
        mkdir -p "$(dirname "$work/$f")"
        zt_render <"$src/$f" >"$work/$f"
    done
    (cd "$work" && git symbolic-ref HEAD refs/heads/main && git add -A &&
     { git diff --cached --quiet || git commit -qm "Update $name"; } && git push -q origin main)
done
# Names that a URL must escape. (git itself forbids `?` and blanks.)
for branch in '50%' 'fix#1' 'größe' 'feature/deep/er'; do
    git -C "$ZT_BASE/git/scs/docs" rev-parse -q --verify "refs/heads/$branch" >/dev/null ||
        git -C "$ZT_BASE/work/docs" push -q origin "main:refs/heads/$branch"
done
