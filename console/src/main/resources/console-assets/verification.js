// Checks the log as docs/verification.md says, with nothing but the browser's own cryptography.

const encoder = new TextEncoder();

function bytesOf(base64) {
    return Uint8Array.from(atob(base64), c => c.charCodeAt(0));
}

export function hex(bytes) {
    return [...bytes].map(b => b.toString(16).padStart(2, '0')).join('');
}

async function sha256(bytes) {
    return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** Microseconds since 1970, exactly: a number of JavaScript's Date has milliseconds only. */
function micros(timestamp) {
    const [, seconds, fraction = ''] = timestamp.match(/^(.*?:\d\d)(?:\.(\d{1,6}))?Z$/);
    return BigInt(Date.parse(seconds + 'Z')) * 1000n + BigInt(fraction.padEnd(6, '0'));
}

function whole(value, length) {
    const bytes = new DataView(new ArrayBuffer(length));
    length === 8 ? bytes.setBigInt64(0, BigInt(value)) : bytes.setInt32(0, value);
    return new Uint8Array(bytes.buffer);
}

/** 0x00 and every column with its length in front. */
export function entry(event) {
    const columns = [
        whole(event.position, 8), encoder.encode(event.stream), whole(event.sequence, 8), encoder.encode(event.type),
        whole(event.revision, 4), bytesOf(event.payloadBase64), bytesOf(event.metadataBase64), whole(micros(event.recordedAt), 8)
    ];
    const bytes = new Uint8Array(1 + columns.reduce((sum, column) => sum + 4 + column.length, 0));
    let at = 1;
    for (const column of columns) {
        bytes.set(whole(column.length, 4), at);
        bytes.set(column, at + 4);
        at += 4 + column.length;
    }
    return bytes;
}

async function node(left, right) {
    const bytes = new Uint8Array(65);
    bytes[0] = 1;
    bytes.set(left, 1);
    bytes.set(right, 33);
    return sha256(bytes);
}

/** The roots of the perfect subtrees so far; RFC 9162, section 2.1. */
export class Frontier {
    roots = [];
    size = 0;

    async add(leaf) {
        let root = leaf;
        for (let n = this.size; n % 2 === 1; n = (n - 1) / 2) {
            root = await node(this.roots.pop(), root);
        }
        this.roots.push(root);
        this.size++;
    }

    async root() {
        let root = this.roots.at(-1);
        for (let i = this.roots.length - 2; i >= 0; i--) {
            root = await node(this.roots[i], root);
        }
        return root;
    }
}

/** Reads a signed note; the key must be one that the service shows, and the one this browser saw first. */
export async function readNote(note, verifierKeys) {
    const cut = note.indexOf('\n\n');
    const text = note.slice(0, cut + 1);
    const [origin, size, root] = text.split('\n');
    for (const line of note.slice(cut + 2).split('\n').filter(each => each.startsWith('\u2014 '))) {
        const [, name, encoded] = line.split(' ');
        const signature = bytesOf(encoded);
        const id = hex(signature.slice(0, 4));
        const key = verifierKeys.find(each => each.startsWith(`${name}+${id}+`));
        if (name === origin && key) {
            const raw = bytesOf(key.slice(name.length + 10)).slice(1);
            return {origin, size: Number(size), root: hex(bytesOf(root)), key, signed: await signs(raw, signature.slice(4), text)};
        }
    }
    return {origin, size: Number(size), root: hex(bytesOf(root)), key: null, signed: false};
}

/** Whether the signature is right; null when this browser knows no Ed25519. */
async function signs(publicKey, signature, text) {
    let key;
    try {
        key = await crypto.subtle.importKey('raw', publicKey, {name: 'Ed25519'}, false, ['verify']);
    } catch {
        return null;
    }
    return crypto.subtle.verify({name: 'Ed25519'}, key, signature, encoder.encode(text));
}

/**
 * Folds events in order until the tree has the size of the checkpoint.
 * kept: {size, root} of an earlier check, or null. Ends with null, or with the first difference found.
 */
export async function foldLog(events, checkpoint, kept, progress) {
    const frontier = new Frontier();
    const sequences = new Map();
    for await (const event of events) {
        if (event.position !== frontier.size + 1) {
            return {position: frontier.size + 1, what: `is missing: the next event has position ${event.position}`};
        }
        const expected = sequences.get(event.stream) ?? 0;
        if (event.sequence !== expected) {
            return {position: event.position, what: `has sequence ${event.sequence} of ${event.stream} instead of ${expected}`};
        }
        sequences.set(event.stream, expected + 1);
        const leaf = await sha256(entry(event));
        if (hex(leaf) !== event.hash) {
            return {position: event.position, what: `is not what was hashed when it was recorded`};
        }
        await frontier.add(leaf);
        if (kept && frontier.size === kept.size && hex(await frontier.root()) !== kept.root) {
            return {position: kept.size, what: `ends another history than the one this browser verified before`};
        }
        progress(frontier.size);
        if (frontier.size === checkpoint.size) {
            const root = hex(await frontier.root());
            return root === checkpoint.root ? null : {position: checkpoint.size, what: `ends a tree with root ${root}, but ${checkpoint.root} was signed`};
        }
    }
    return {position: frontier.size + 1, what: `is missing: ${checkpoint.size} events were signed`};
}
