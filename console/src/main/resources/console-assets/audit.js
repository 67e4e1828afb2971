import {foldLog, readNote} from './verification.js';

const KEPT = 'seatledger.verified';
const button = document.getElementById('verify');

async function* lines(url) {
    const response = await fetch(url);
    if (!response.ok) {
        throw new Error(`The log could not be fetched (${response.status}).`);
    }
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
        const {done, value} = await reader.read();
        const parts = (rest + (value ?? '')).split('\n');
        rest = done ? '' : parts.pop();
        for (const part of parts.filter(each => each)) {
            yield JSON.parse(part);
        }
        if (done) {
            return;
        }
    }
}

function show(kind, heading, text) {
    const box = document.createElement('div');
    box.className = kind;
    const strong = document.createElement('strong');
    strong.textContent = heading;
    const p = document.createElement('p');
    p.textContent = text;
    box.append(strong, p);
    document.getElementById('verify-verdict').replaceChildren(box);
}

function facts(entries) {
    document.getElementById('verify-facts').replaceChildren(...entries.map(([name, value]) => {
        const div = document.createElement('div');
        const dt = document.createElement('dt');
        const dd = document.createElement('dd');
        dt.textContent = name;
        dd.textContent = value;
        div.append(dt, dd);
        return div;
    }));
}

function kept(origin) {
    const known = JSON.parse(localStorage.getItem(KEPT) ?? 'null');
    return known?.origin === origin ? known : null;
}

async function verify() {
    const {checkpoint, keys} = await (await fetch('/console/audit/checkpoint.json')).json();
    const note = await readNote(checkpoint.note, keys.map(each => each.verifierKey));
    const before = kept(note.origin);
    const bar = document.getElementById('verify-progress');
    const state = document.getElementById('verify-state');
    bar.max = note.size;
    const started = performance.now();
    let shown = 0;
    if (note.signed === false || (before && before.key !== note.key)) {
        show('problem', 'NOT VERIFIED', note.signed === false ? 'The checkpoint is not signed by a key of this service.' : 'The checkpoint is signed by another key than before.');
        return;
    }
    if (before && before.size > note.size) {
        show('problem', 'NOT VERIFIED', `The log is shorter than before: ${note.size} events, ${before.size} were verified.`);
        return;
    }
    const difference = await foldLog(lines('/console/audit/log.ndjson'), note, before, size => {
        const now = performance.now();
        if (now - shown > 200) {
            shown = now;
            const rate = size / ((now - started) / 1000);
            bar.value = size;
            state.textContent = `${size.toLocaleString('en')} of ${note.size.toLocaleString('en')} events, `
                + `${Math.round(rate).toLocaleString('en')} a second, ${Math.ceil((note.size - size) / rate)} s to go`;
        }
    });
    bar.value = difference ? difference.position : note.size;
    state.textContent = `${((performance.now() - started) / 1000).toFixed(1)} s`;
    if (difference) {
        show('problem', 'NOT VERIFIED', `First difference: event ${difference.position} ${difference.what}.`);
        return;
    }
    localStorage.setItem(KEPT, JSON.stringify({origin: note.origin, key: note.key, size: note.size, root: note.root}));
    show('done', 'VERIFIED', `All ${note.size.toLocaleString('en')} events are what was signed; no position and no sequence is missing.`);
    facts([
        ['Root', note.root],
        ['Signed by', note.key],
        ['Signature', note.signed === null ? 'not checked: this browser knows no Ed25519' : 'right'],
        ['Verified before', before ? `${before.size} events, and the log grew from there` : 'never in this browser: the key and head are kept from now on']
    ]);
}

button?.addEventListener('click', async () => {
    button.disabled = true;
    document.getElementById('verification').hidden = false;
    document.getElementById('verify-verdict').replaceChildren();
    facts([]);
    try {
        await verify();
    } catch (e) {
        show('problem', 'Not finished', e.message);
    } finally {
        button.disabled = false;
    }
});
