#!/usr/bin/env python3
"""Checks what Seatledger says, without Seatledger: written from docs/verification.md and docs/events.md alone.

    verify.py bundle FILE --key VKEY [--checkpoint OLD.txt [--consistency PROOF.json]]
    verify.py receipt FILE --key VKEY
    verify.py inclusion PROOF.json --key VKEY --checkpoint CHECKPOINT.txt [--leaf HEX]
    verify.py consistency PROOF.json --key VKEY --checkpoint OLD.txt --newer NEW.txt

Prints one JSON line. Exit 0: everything holds; 1: it does not, the line says what was found first; 2: wrong use.
"""
import argparse, bisect, hashlib, json, struct, sys, zipfile, zlib
from proofs import (Found, checkpoint, consistency_proof, included, leaf, need, node, parse, shaped, split, unbase64,
                    unhex, verifier_key, whole)

FILES = ["checkpoint.txt", "key.txt", "events.ndjson", "proof.json", "totals.json", "manifest.json"]
COLUMNS = ["position", "stream", "sequence", "type", "revision", "recordedAtMicros", "payload", "metadata"]
STATES = ["PENDING", "AVAILABLE", "APPROVAL_PENDING", "AWAITING", "ASSIGNED", "RETURN_PENDING", "RETURNED", "EXPIRED",
          "VOIDED"]
COUNTS = ["pending", "available", "approvalPending", "awaiting", "assigned", "returnPending", "returned", "expired",
          "voided"]
COMPLETE = ("order", "seatpool", "request", "return", "batch")
# docs/events.md: "Seats: from -> to"; "was" stands for the field of that name
MOVES = {
    "SeatsReleased": ("PENDING", "AVAILABLE"), "SeatsVoided": ("PENDING", "VOIDED"),
    "ReleasedSeatsVoided": ("AVAILABLE", "VOIDED"), "SeatAssigned": ("AVAILABLE", "ASSIGNED"),
    "SeatsAssigned": ("AVAILABLE", "ASSIGNED"), "SeatUnassigned": ("ASSIGNED", "AVAILABLE"),
    "SeatTransferred": ("ASSIGNED", "ASSIGNED"), "EnrollmentGivenUp": ("ASSIGNED", "AVAILABLE"),
    "AssignmentApprovalRequested": ("AVAILABLE", "APPROVAL_PENDING"),
    "AssignmentApproved": ("APPROVAL_PENDING", "ASSIGNED"), "AssignmentRejected": ("APPROVAL_PENDING", "AVAILABLE"),
    "AssignmentWithdrawn": ("APPROVAL_PENDING", "AVAILABLE"), "RedemptionLinkSent": ("AVAILABLE", "AWAITING"),
    "RedemptionLinksSent": ("AVAILABLE", "AWAITING"), "RedemptionLinkCancelled": ("AWAITING", "AVAILABLE"),
    "RedemptionLinkExpired": ("AWAITING", "AVAILABLE"), "SeatRedeemed": ("AWAITING", "ASSIGNED"),
    "SeatExpired": ("AVAILABLE", "EXPIRED"), "SeatReinstated": ("EXPIRED", "AVAILABLE"),
    "ReturnRequested": ("was", "RETURN_PENDING"), "ReturnDenied": ("RETURN_PENDING", "was"),
    "ReturnWithdrawn": ("RETURN_PENDING", "was"), "SeatsReturned": ("RETURN_PENDING", "RETURNED"),
    "SeatsReissued": ("RETURNED", "AVAILABLE"),
}


def root_from(positions, leaves, size, hashes):
    """The root of the first `size` leaves, of which only some are known."""
    rest = iter(hashes)

    def root(lo, hi, first, last):
        if first == last:
            made = next(rest, None)
            need(made is not None, "root", "proof.json has too few hashes")
            return made
        if hi - lo == 1:
            return leaves[first]
        middle = lo + split(hi - lo)
        cut = bisect.bisect_right(positions, middle, first, last)
        return node(root(lo, middle, first, cut), root(middle, hi, cut, last))

    made = root(0, size, 0, len(leaves)) if size else hashlib.sha256(b"").digest()
    need(next(rest, None) is None, "root", "proof.json has too many hashes")
    return made


# --- events and their seats ----------------------------------------------------------------------------------------

def entry_of(e, payload, metadata):
    stream, kind = e["stream"].encode(), e["type"].encode()
    columns = [struct.pack(">q", e["position"]), stream, struct.pack(">q", e["sequence"]), kind,
               struct.pack(">i", e["revision"]), payload, metadata, struct.pack(">q", e["recordedAtMicros"])]
    return b"".join(struct.pack(">I", len(c)) + c for c in columns)


def read_events(file):
    """Every event of events.ndjson with its leaf hash, positions ascending."""
    before = 0
    for line in file:
        need(line.endswith(b"\n"), "events", "the last line is not ended")
        e = parse(line, COLUMNS, "events")
        need(isinstance(e["stream"], str) and isinstance(e["type"], str), "events", "a name is no text")
        need(whole(e["position"], "events", 1) > before, "events", "positions must ascend")
        before = e["position"]
        whole(e["sequence"], "events"), whole(e["recordedAtMicros"], "events", -2 ** 63)
        need(whole(e["revision"], "events") < 2 ** 31, "events", "revision out of range")
        payload, metadata = unbase64(e["payload"], "events"), unbase64(e["metadata"], "events")
        yield e, payload, leaf(entry_of(e, payload, metadata))


class Seats:
    """The state of every seat, folded from the events."""

    def __init__(self):
        self.lines, self.orders = {}, []

    def fold(self, kind, payload):
        fact = json.loads(payload)
        line = (fact["orderId"], fact.get("line"))
        if kind == "OrderPlaced":
            self.orders.append(fact)
        elif kind == "SeatsPurchased":
            need(line not in self.lines, "totals", "seats of line %s.%d were bought twice" % line)
            self.lines[line] = bytearray(fact["to"])
        else:
            need(line in self.lines, "totals", "seats of line %s.%d move before they were bought" % line)
            was, now = (STATES.index(fact["was"] if s == "was" else s) for s in MOVES[kind])
            states = self.lines[line]
            for seat in fact["seats"] if "seats" in fact else range(fact["from"], fact["to"] + 1):
                need(1 <= seat <= len(states) and states[seat - 1] == was, "totals",
                     "%s: seat %s.%d.%d was not %s" % ((kind,) + line + (seat, STATES[was])))
                states[seat - 1] = now

    def rows(self):
        for order, line in sorted(self.lines, key=lambda k: (k[0].encode(), k[1])):
            states = self.lines[order, line]
            yield [order, line, len(states)] + [states.count(state) for state in range(len(STATES))]


# --- the bundle ------------------------------------------------------------------------------------------------------

def unpacked(path, manifest):
    """The bytes of every file but the events and the manifest, which names sizes and digests of all."""
    held = {}
    for name, listed in zip(FILES[:-1], manifest["files"]):
        shaped(listed, ["name", "bytes", "sha256"], "manifest")
        need(listed["name"] == name, "manifest", "must list the files in the order of the page: " + name)
        digest, size = hashlib.sha256(), 0
        with path.open(name) as file:
            for part in iter(lambda: file.read(1 << 20), b""):
                digest.update(part)
                size += len(part)
                held[name] = held.get(name, b"") + part if name != "events.ndjson" else b""
        need((listed["bytes"], listed["sha256"]) == (size, digest.hexdigest()), "manifest", name + " was changed")
    need(len(manifest["files"]) == len(FILES) - 1, "manifest", "lists other files")
    return held


def check_streams(manifest, found, size):
    """Listed streams are whole; in a bundle of the whole log all are."""
    listed = {}
    for stream in manifest["streams"]:
        shaped(stream, ["stream", "events"], "streams")
        need(stream["stream"] not in listed, "streams", "listed twice: %s" % stream["stream"])
        listed[stream["stream"]] = whole(stream["events"], "streams", 1)
    kinds = COMPLETE + (("group",) if manifest["scope"]["kind"] == "organization" else ())
    for stream in found:
        need(stream in listed or stream.split(":")[0] not in kinds, "streams", "must be listed: " + stream)
    for stream, events in listed.items():
        need(found.get(stream) == list(range(events)), "streams", "not all events are there: " + stream)
    if manifest["scope"]["kind"] == "log":
        need(manifest["events"] == size, "streams", "not all of the log is there")
        need(sorted(listed) == sorted(found), "streams", "not all streams are listed")
    return listed


def check_scope(scope, orders, listed, facts):
    """The bundle is of what it says."""
    kind, name = shaped(scope, ["kind", "id"], "scope")["kind"], scope["id"]
    need(kind in ("order", "agent", "organization", "store", "log"), "scope", "unknown kind")
    need((kind == "log") == (name is None), "scope", "the id must be there, but for the log")
    if kind in ("order", "agent", "store"):
        need("%s:%s" % (kind, name) in listed, "scope", "the stream of the scope is not listed")
    if kind == "organization":
        need(any(json.loads(f).get("organizationId") == name for f in facts), "scope", "nothing is of the scope")
    need(all(o.get(kind + "Id") == name for o in orders if kind != "log"), "scope", "an order is of another scope")


def check_totals(raw, size, seats):
    totals = parse(raw, ["position", "lines", "digest"], "totals")
    need(totals["position"] == size, "totals", "not as of the checkpoint")
    digest = hashlib.sha256()
    rows = [[shaped(t, ["orderId", "line", "purchased"] + COUNTS, "totals")[f]
             for f in ["orderId", "line", "purchased"] + COUNTS] for t in totals["lines"]]
    for row in rows:
        digest.update(("\t".join(str(value) for value in row) + "\n").encode())
    need(totals["digest"] == digest.hexdigest(), "totals", "the digest is not that of the lines")
    for told, own in zip(rows, seats.rows()):
        need(told == own, "totals", "told %s, the events say %s" % (told, own))
    need(len(rows) == len(seats.lines), "totals", "told %d lines, the events have %d" % (len(rows), len(seats.lines)))


def check_bundle(args):
    with zipfile.ZipFile(args.file) as path:
        names = [info.filename for info in path.infolist()]
        need(sorted(names) == sorted(FILES), "files", "must hold exactly " + ", ".join(FILES))
        manifest = parse(path.read("manifest.json"), ["format", "origin", "scope", "size", "events", "streams", "files"],
                         "manifest")
        need(manifest["format"] == "seatledger-bundle/1", "manifest", "another format")
        held = unpacked(path, manifest)
        need(held["key.txt"] == args.key.encode() + b"\n", "key", "the key is not the one you trust")
        now = checkpoint(held["checkpoint.txt"], args.key)
        need(manifest["origin"] == verifier_key(args.key)[0], "manifest", "another origin")
        proof = parse(held["proof.json"], ["size", "hashes"], "proof")
        need(manifest["size"] == proof["size"] == now[0], "size", "not the same in manifest, proof and checkpoint")
        positions, leaves, found, facts, named = [], [], {}, [], []
        with path.open("events.ndjson") as file:
            for e, payload, leaf_hash in read_events(file):
                positions.append(e["position"]), leaves.append(leaf_hash)
                found.setdefault(e["stream"], []).append(e["sequence"])
                if e["type"] in ("OrderPlaced", "SeatsPurchased") or e["type"] in MOVES:
                    facts.append((e["type"], payload))
                if manifest["scope"].get("kind") == "organization" and b'"organizationId"' in payload:
                    named.append(payload)
    need(len(positions) == manifest["events"], "events", "not as many as the manifest says")
    need(not positions or positions[-1] <= now[0], "events", "a position is beyond the checkpoint")
    need(root_from(positions, leaves, now[0], unhex(proof["hashes"], "proof")) == now[1], "root",
         "the events do not lead to the root of the checkpoint")
    listed, seats = check_streams(manifest, found, now[0]), Seats()
    for fact in facts:
        seats.fold(*fact)
    check_scope(manifest["scope"], seats.orders, listed, named)
    check_totals(held["totals.json"], now[0], seats)
    if args.checkpoint:
        check_earlier(args, now, manifest["scope"]["kind"] == "log" and (positions, leaves))
    return {"scope": manifest["scope"], "size": now[0], "events": len(positions), "lines": len(seats.lines)}


def check_earlier(args, now, whole_log):
    """The log begins with the one of a checkpoint that was kept; a bundle of the whole log needs no proof for it."""
    old = checkpoint(read(args.checkpoint), args.key)
    need(old[0] <= now[0], "consistency", "the log was longer once: %d, now %d" % (old[0], now[0]))
    if args.consistency:
        consistency_proof(read(args.consistency), old, now)
    elif whole_log:
        need(root_from(whole_log[0][:old[0]], whole_log[1][:old[0]], old[0], []) == old[1], "consistency",
             "the log does not begin with the earlier one")
    else:
        need(old == now, "consistency", "needs a proof: --consistency")


# --- single proofs ---------------------------------------------------------------------------------------------------

def check_receipt(args):
    head, gap, note = read(args.file).partition(b"\n\n")
    lines = head.split(b"\n")
    need(gap and len(lines) >= 3 and lines[0] == b"c2sp.org/tlog-proof@v1", "receipt", "not a tlog-proof")
    need(lines[1].startswith(b"extra ") and lines[2].startswith(b"index "), "receipt", "must have extra and index")
    need(lines[2][6:].isdigit() and str(int(lines[2][6:])).encode() == lines[2][6:], "receipt", "no index")
    entry, index = unbase64(lines[1][6:], "receipt"), int(lines[2][6:])
    size, root = checkpoint(note, args.key)
    hashes = [unbase64(line, "receipt") for line in lines[3:]]
    included(leaf(entry), index, size, hashes, root)
    columns = []
    while entry:
        length = struct.unpack(">I", entry[:4])[0]
        columns, entry = columns + [entry[4:4 + length]], entry[4 + length:]
    need(len(columns) == len(COLUMNS), "receipt", "an entry has eight columns")
    need(struct.unpack(">q", columns[0])[0] == index + 1, "receipt", "the entry has another position")
    need(columns[3] == b"OrderPlaced", "receipt", "not an order")
    return {"size": size, "position": index + 1, "order": json.loads(columns[5])["orderId"], "hashes": len(hashes)}


def check_inclusion(args):
    proof = parse(read(args.file), ["position", "size", "leafHash", "rootHash", "hashes"], "inclusion")
    size, root = checkpoint(read(args.checkpoint), args.key)
    need((proof["size"], proof["rootHash"]) == (size, root.hex()), "inclusion", "the proof is for another checkpoint")
    need(args.leaf in (None, proof["leafHash"]), "inclusion", "the proof is for another event")
    included(unhex([proof["leafHash"]], "inclusion")[0], whole(proof["position"], "inclusion", 1) - 1, size,
             unhex(proof["hashes"], "inclusion"), root)
    return {"size": size, "position": proof["position"], "hashes": len(proof["hashes"])}


def check_consistency(args):
    old, new = checkpoint(read(args.checkpoint), args.key), checkpoint(read(args.newer), args.key)
    consistency_proof(read(args.file), old, new)
    return {"from": old[0], "to": new[0]}


def read(name):
    with open(name, "rb") as file:
        return file.read()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    for name, check, options in (("bundle", check_bundle, "consistency"), ("receipt", check_receipt, ""),
                                 ("inclusion", check_inclusion, "leaf"), ("consistency", check_consistency, "newer")):
        command = commands.add_parser(name)
        command.set_defaults(check=check)
        command.add_argument("file")
        command.add_argument("--key", required=True)
        if options:
            command.add_argument("--checkpoint", required=name != "bundle")
            command.add_argument("--" + options, required=options == "newer")
    args = parser.parse_args()
    try:
        verdict, code = dict(ok=True, **args.check(args)), 0
    except Found as found:
        verdict, code = {"ok": False, "check": found.args[0], "found": found.args[1]}, 1
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as broken:
        verdict, code = {"ok": False, "check": "files", "found": "not a whole ZIP file: %s" % broken}, 1
    except OSError as missing:
        verdict, code = {"ok": False, "check": "usage", "found": str(missing)}, 2
    except (KeyError, TypeError, ValueError, AttributeError, IndexError, struct.error, RuntimeError) as odd:
        verdict, code = {"ok": False, "check": "form", "found": "%s: %s" % (type(odd).__name__, odd)}, 1
    print(json.dumps(verdict))
    return code


if __name__ == "__main__":
    sys.exit(main())
