"""Signatures, notes and the tree, from docs/verification.md, RFC 8032 and RFC 9162 alone; standard library only."""
import base64, hashlib, json, re


class Found(Exception):
    """Something is not as it must be; the first argument names the check."""


def need(holds, check, message):
    if not holds:
        raise Found(check, message)


# --- bytes, JSON -----------------------------------------------------------------------------------------------

def unbase64(text, check):
    try:
        raw = base64.b64decode(text, validate=True)
    except (ValueError, TypeError):
        raise Found(check, "not base64")
    need(base64.b64encode(raw) == (text.encode() if isinstance(text, str) else text), check, "not canonical base64")
    return raw


def once(pairs):
    made = dict(pairs)
    need(len(made) == len(pairs), "json", "a field is there twice")
    return made


def parse(raw, fields, check):
    try:
        value = json.loads(raw.decode("utf-8"), object_pairs_hook=once)
    except (ValueError, RecursionError):
        raise Found(check, "not JSON")
    return shaped(value, fields, check)


def shaped(value, fields, check):
    need(isinstance(value, dict) and sorted(value) == sorted(fields), check, "must have exactly " + ", ".join(fields))
    return value


def whole(value, check, least=0):
    need(type(value) is int and least <= value < 2 ** 63, check, "not a whole number in range: %r" % (value,))
    return value


def unhex(values, check):
    need(isinstance(values, list), check, "not a list of hashes")
    need(all(isinstance(v, str) and re.fullmatch("[0-9a-f]{64}", v) for v in values), check, "not hashes in hex")
    return [bytes.fromhex(v) for v in values]


# --- Ed25519 (RFC 8032, section 5.1.7) ---------------------------------------------------------------------------

P, L = 2 ** 255 - 19, 2 ** 252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def point(raw):
    y = int.from_bytes(raw, "little")
    sign, y = y >> 255, y & (2 ** 255 - 1)
    xx = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(xx, (P + 3) // 8, P)
    x = x if x * x % P == xx else x * pow(2, (P - 1) // 4, P) % P
    if y >= P or x * x % P != xx or (x == 0 and sign):
        return None
    x = x if x & 1 == sign else P - x
    return x, y, 1, x * y % P


def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(n, p):
    made = (0, 1, 1, 0)
    while n:
        made, p, n = add(made, p) if n & 1 else made, add(p, p), n >> 1
    return made


def signed(public, message, signature):
    if len(signature) != 64:
        return False
    a, r, s = point(public), point(signature[:32]), int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    y = 4 * pow(5, P - 2, P) % P
    p, q = times(s, point(y.to_bytes(32, "little"))), add(r, times(k, a))
    return (p[0] * q[2] - q[0] * p[2]) % P == 0 and (p[1] * q[2] - q[1] * p[2]) % P == 0


# --- signed notes ------------------------------------------------------------------------------------------------

def verifier_key(line):
    """The origin, key id and public key of a verifier key."""
    parts = line.split("+", 2)
    need(len(parts) == 3, "key", "not a verifier key")
    raw = unbase64(parts[2], "key")
    need(len(raw) == 33 and raw[0] == 1, "key", "not an Ed25519 key")
    key_id = hashlib.sha256(parts[0].encode() + b"\n" + raw).digest()[:4]
    need(parts[1] == key_id.hex(), "key", "the key id does not belong to the key")
    return parts[0], key_id, raw[1:]


def checkpoint(raw, key):
    """Size and root of a checkpoint that was signed with the key."""
    origin, key_id, public = verifier_key(key)
    text, gap, signatures = raw.partition(b"\n\n")
    need(gap and signatures.endswith(b"\n"), "signature", "not a signed note")
    good = False
    for line in signatures[:-1].split(b"\n"):
        parts = line.split(b" ")
        need(len(parts) == 3 and parts[0] == "\u2014".encode(), "signature", "not a signature line")
        if parts[1] == origin.encode():
            mark = unbase64(parts[2], "signature")
            if mark[:4] == key_id:
                good = signed(public, text + b"\n", mark[4:])
                need(good, "signature", "the signature does not fit")
    need(good, "signature", "no signature of the key")
    lines = text.split(b"\n")
    need(len(lines) == 3 and lines[0] == origin.encode(), "checkpoint", "not three lines of this origin")
    need(re.fullmatch(b"0|[1-9][0-9]{0,18}", lines[1]), "checkpoint", "no size")
    root = unbase64(lines[2], "checkpoint")
    need(len(root) == 32, "checkpoint", "no root")
    return int(lines[1]), root


# --- the tree (RFC 9162, section 2.1) ------------------------------------------------------------------------------

def leaf(entry):
    return hashlib.sha256(b"\0" + entry).digest()


def node(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def split(n):
    """The largest power of two below n."""
    return 1 << ((n - 1).bit_length() - 1)


def included(leaf_hash, index, size, hashes, root):
    """Section 2.1.3.2."""
    need(index < size, "inclusion", "the position is beyond the checkpoint")
    fn, sn, r = index, size - 1, leaf_hash
    for h in hashes:
        need(sn, "inclusion", "too many hashes")
        if fn & 1 or fn == sn:
            r = node(h, r)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            r = node(r, h)
        fn, sn = fn >> 1, sn >> 1
    need(sn == 0 and r == root, "inclusion", "the path does not lead to the root")


def consistent(old, new, hashes):
    """Section 2.1.4.2; old and new are (size, root)."""
    need(old[0] <= new[0], "consistency", "the log was longer once: %d, now %d" % (old[0], new[0]))
    if old[0] == new[0] or old[0] == 0:
        need(not hashes, "consistency", "no hashes are needed")
        need(old[1] == (new[1] if old[0] else hashlib.sha256(b"").digest()), "consistency", "two roots for one size")
        return
    need(hashes, "consistency", "there are no hashes")
    path = [old[1]] + hashes if old[0] & (old[0] - 1) == 0 else hashes
    fn, sn = old[0] - 1, new[0] - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    fr = sr = path[0]
    for h in path[1:]:
        need(sn, "consistency", "too many hashes")
        if fn & 1 or fn == sn:
            fr, sr = node(h, fr), node(h, sr)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            sr = node(sr, h)
        fn, sn = fn >> 1, sn >> 1
    need(fr == old[1] and sr == new[1] and sn == 0, "consistency", "the log does not begin with the earlier one")


def consistency_proof(raw, old, new):
    proof = parse(raw, ["from", "to", "fromRootHash", "toRootHash", "hashes"], "consistency")
    need((proof["from"], proof["to"]) == (old[0], new[0]), "consistency", "the proof is for other sizes")
    need(unhex([proof["fromRootHash"], proof["toRootHash"]], "consistency") == [old[1], new[1]], "consistency",
         "the proof is for other roots")
    consistent(old, new, unhex(proof["hashes"], "consistency"))
