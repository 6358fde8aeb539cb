"""Checks a Signet package with the Python standard library and the openssl command; shares nothing with the product.

Usage: verify_package.py FILE.zip...   One line per file: INTACT, or ALTERED: and the first reason.
It answers only "is this what was signed"; whose certificate it is must be compared by hand.
"""
import base64
import hashlib
import json
import os
import re
import ssl
import struct
import subprocess
import sys
import tempfile
import unicodedata
import urllib.parse
import xml.etree.ElementTree as ElementTree
import zlib
from datetime import datetime, timezone
from pathlib import Path

ASIC = "{http://uri.etsi.org/02918/v1.2.1#}"
DS = "{http://www.w3.org/2000/09/xmldsig#}"
LIST, SIGNATURE = "META-INF/ASiCManifest001.xml", "META-INF/signature001.p7s"
MIMETYPE = b"application/vnd.etsi.asic-e+zip"
DIGESTS = {
    "http://www.w3.org/2001/04/xmlenc#sha256": "sha256",
    "http://www.w3.org/2001/04/xmldsig-more#sha384": "sha384",
    "http://www.w3.org/2001/04/xmlenc#sha512": "sha512",
}
SHA2 = {f"2.16.840.1.101.3.4.2.{last}": last for last in (1, 2, 3)}
DEVICES = re.compile(r"(con|prn|aux|nul|clock\$|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\.|$)", re.I)
LARGEST = 1 << 31


class Altered(Exception):
    """Why a package is not intact."""


def need(condition, reason):
    if not condition:
        raise Altered(reason)


def check_name(name):
    parts = name.split("/")
    need(0 < len(name.encode()) <= 255, "name length")
    need(not re.search(r'[\\:<>"|?*]', name), "name character")
    need(all(part not in ("", ".", "..") for part in parts), "name path")
    need(not any(part[-1] in ". " or DEVICES.match(part) for part in parts), "name of a device or with an ending")
    need(unicodedata.normalize("NFC", name) == name, "name not NFC")
    need(all(unicodedata.category(letter)[0] != "C" for letter in name), "name with invisible characters")


def read_end(data):
    for comment in (b"", b"mimetype=" + MIMETYPE):
        at = len(data) - 22 - len(comment)
        if at >= 0 and data[at : at + 4] == b"PK\5\6" and data[at + 22 :] == comment:
            disk, start, here, count, size, offset, length = struct.unpack("<4H2IH", data[at + 4 : at + 22])
            need((disk, start, length) == (0, 0, len(comment)) and here == count <= 1000, "end record")
            need(offset + size == at and data[max(0, at - 20) : at][:4] != b"PK\6\7", "directory is not before the end")
            return offset, at, count
    raise Altered("no end record at the end")


def inflate(packed, size):
    machine = zlib.decompressobj(-15)
    content = machine.decompress(packed, size + 1)
    need(machine.eof and not machine.unused_data and not machine.unconsumed_tail, "deflate stream does not end where it must")
    return content


def read_archive(data):
    """Every entry, in order; each byte of the file must belong to one of them or to the directory."""
    offset, end, count = read_end(data)
    entries, at, place = {}, offset, 0
    while at < end:
        need(data[at : at + 4] == b"PK\1\2" and at + 46 <= end, "directory")
        made, common = data[at + 4 : at + 6], data[at + 6 : at + 32]
        version, flags, method, _, crc, packed, size, name_length, extra = struct.unpack("<3H4I2H", common)
        comment, disk, internal, external, local = struct.unpack("<3H2I", data[at + 32 : at + 46])
        raw = data[at + 46 : at + 46 + name_length]
        at += 46 + name_length
        need((extra, comment, disk, internal) == (0, 0, 0, 0) and made == b"\x14\3", "extra, comment or attributes")
        need(external == 0o100644 << 16, "not an ordinary file")
        need(version in (10, 20) and flags & ~0x808 == 0 and method in (0, 8), "version, flags or method")
        need(size <= max(1 << 20, packed * 200) and size < LARGEST, "size")
        name = raw.decode("utf-8" if flags & 0x800 else "ascii")
        check_name(name)
        need(local == place, "entries do not follow each other")
        later = flags & 8
        need(not (later and method == 0), "stored with a descriptor")
        said = common[:10] + (bytes(12) if later else common[10:22]) + common[22:26]
        start = local + 30 + name_length
        need(data[local : start] == b"PK\3\4" + said + raw, "local header differs")
        place = start + packed
        need(place <= offset, "overlap")
        content = data[start:place]
        if later:
            need(data[place : place + 16] == b"PK\7\x08" + common[10:22], "descriptor")
            place += 16
        content = inflate(content, size) if method == 8 else content
        need(len(content) == size and zlib.crc32(content) == crc, "size or checksum")
        need(name not in entries, "name twice")
        entries[name] = content
        if len(entries) == 1:
            need(name == "mimetype" and method == 0 and content == MIMETYPE, "mimetype")
    need(at == end and len(entries) == count and place == offset, "directory or gap")
    folded = [unicodedata.normalize("NFKC", name).lower() for name in entries]
    folders = {name[:cut.start()] for name in folded for cut in re.finditer("/", name)}
    need(len(set(folded)) == len(folded) and not folders & set(folded), "names that collide")
    return entries


def node(data, at=0):
    """Tag, content and end of the DER value at a position."""
    need(len(data) >= at + 2, "DER cut off")
    tag, length, start = data[at], data[at + 1], at + 2
    if length > 127:
        start += length - 128
        raw = data[at + 2 : start]
        need(0 < len(raw) < 5 and raw[0] != 0, "DER length")
        length = int.from_bytes(raw, "big")
        need(length > 127, "DER length")
    need(start + length <= len(data), "DER cut off")
    return tag, data[start : start + length], start + length


def children(content):
    at, found = 0, []
    while at < len(content):
        tag, inner, end = node(content, at)
        found.append((tag, inner, content[at:end]))
        at = end
    return found


def oid(content):
    arcs, value = [], 0
    for byte in content:
        value = value * 128 + (byte & 127)
        if byte < 128:
            arcs.append(value)
            value = 0
    first = min(arcs[0] // 40, 2) if arcs else 0
    return ".".join(map(str, [first, arcs[0] - 40 * first, *arcs[1:]])) if arcs else ""


def moment(tag, content):
    text = content.decode("ascii")
    need(re.fullmatch({0x17: r"\d{12}Z", 0x18: r"\d{14}Z"}[tag], text), "time")
    century = {0x17: "20" if text < "50" else "19", 0x18: ""}[tag]
    return datetime.strptime(century + text, "%Y%m%d%H%M%SZ").replace(tzinfo=timezone.utc)


def check_signature(cms, signed):
    """What openssl does not look at, then openssl. Returns the signing time."""
    tag, content, end = node(cms)
    need(tag == 0x30 and end == len(cms), "bytes after the signature")
    outer = children(content)
    need(len(outer) == 2 and oid(outer[0][1]) == "1.2.840.113549.1.7.2", "not signed data")
    parts = children(children(outer[1][1])[0][1])
    need([part[0] for part in parts] == [2, 0x31, 0x30, 0xA0, 0x31] and parts[0][1] == b"\1", "form of the signature")
    encapsulated = children(parts[2][1])
    need(len(encapsulated) == 1 and oid(encapsulated[0][1]) == "1.2.840.113549.1.7.1", "content of the signature")
    signers = children(parts[4][1])
    need(len(signers) == 1, "number of signers")
    signer = children(signers[0][1])
    need([part[0] for part in signer] == [2, 0x30, 0x30, 0xA0, 0x30, 4], "form of the signer")
    digest, method = (oid(children(signer[index][1])[0][1]) for index in (2, 4))
    need(digest in SHA2 and len(children(parts[1][1])) == 1, "digest algorithm")
    attributes = children(signer[3][1])
    encoded = [attribute[2] for attribute in attributes]
    need(encoded == sorted(encoded), "attributes not in order")
    values = {}
    for _, inner, _ in attributes:
        pair = children(inner)
        need(len(pair) == 2 and len(children(pair[1][1])) == 1 and oid(pair[0][1]) not in values, "attribute twice")
        values[oid(pair[0][1])] = children(pair[1][1])[0]
    for needed in ("9.3", "9.4", "9.5", "9.16.2.47"):
        need(f"1.2.840.113549.1.{needed}" in values, "attribute missing")
    need(oid(values["1.2.840.113549.1.9.3"][1]) == "1.2.840.113549.1.7.1", "content type")
    identifier = children(children(values["1.2.840.113549.1.9.16.2.47"][1])[0][1])[0]
    need(len(children(identifier[1])) >= 2, "signing certificate without issuer and serial number")
    when = moment(*values["1.2.840.113549.1.9.5"][:2])
    certificates = [part[2] for part in children(parts[3][1])]
    leaves = [der for der in certificates if names_of(der)[:2] == tuple(part[2] for part in children(signer[1][1]))]
    need(len(leaves) == 1, "certificate of the signer")
    rsa = check_certificate(leaves[0], when, [der for der in certificates if der != leaves[0]])
    rsa_methods = ("1.2.840.113549.1.1.1", f"1.2.840.113549.1.1.{10 + SHA2[digest]}")
    need(method in (rsa_methods if rsa else (f"1.2.840.10045.4.3.{1 + SHA2[digest]}",)), "signature algorithm")
    with tempfile.TemporaryDirectory() as folder:
        cms_file, signed_file, leaf = (str(Path(folder, name)) for name in ("s.p7s", "s.xml", "c.pem"))
        Path(cms_file).write_bytes(cms)
        Path(signed_file).write_bytes(signed)
        Path(leaf).write_text(ssl.DER_cert_to_PEM_cert(leaves[0]))
        command = ["openssl", "cms", "-verify", "-binary", "-cades", "-inform", "DER", "-in", cms_file, "-content", signed_file]
        command += ["-CAfile", leaf, "-partial_chain", "-purpose", "any", "-no_check_time", "-out", os.devnull]
        need(subprocess.run(command, capture_output=True, check=False).returncode == 0, "openssl says no")
    return when


def names_of(der):
    """Issuer, serial number and subject of a certificate, encoded."""
    body = children(children(node(der)[1])[0][1])
    return body[3][2], body[1][2], body[5][2]


def check_certificate(der, when, others):
    """Validity, key and use of the signer's certificate, and that the others issued it. True for an RSA key."""
    body = children(children(node(der)[1])[0][1])
    validity, key = body[4], body[6]
    first, last = (moment(*part[:2]) for part in children(validity[1]))
    need(first <= when <= last, "certificate not valid at the signing time")
    algorithm = children(children(key[1])[0][1])
    kind = oid(algorithm[0][1])
    if kind == "1.2.840.113549.1.1.1":
        modulus = children(node(children(key[1])[1][1][1:])[1])[0][1]
        need(int.from_bytes(modulus, "big").bit_length() >= 2048, "key too short")
    else:
        need(kind == "1.2.840.10045.2.1" and oid(algorithm[1][1]) in ("1.2.840.10045.3.1.7", "1.3.132.0.34"), "kind of key")
    for extension in children(children(body[7][1])[0][1]) if len(body) > 7 else []:
        parts = children(extension[1])
        if oid(parts[0][1]) == "2.5.29.15":
            need(children(parts[-1][1])[0][1][1] & 0xC0, "certificate is not for signing")
    issuer = names_of(der)[0]
    while others:
        above = [one for one in others if names_of(one)[2] == issuer]
        need(len(above) == 1, "certificate that has nothing to do with the signer")
        others.remove(above[0])
        issuer = names_of(above[0])[0]
    return kind == "1.2.840.113549.1.1.1"


def read_list(text):
    need(b"<!" not in text and text.count(b"<?") == text.startswith(b"<?xml "), "markup in the signed list")
    root = ElementTree.fromstring(text)
    need(root.tag == ASIC + "ASiCManifest" and not root.attrib and len(root) > 1, "signed list")
    head = {"MimeType": "application/pkcs7-signature", "URI": SIGNATURE}
    need(root[0].tag == ASIC + "SigReference" and root[0].attrib == head and len(root[0]) == 0, "signature reference")
    listed = {}
    for reference in root[1:]:
        need(reference.tag == ASIC + "DataObjectReference" and len(reference) == 2, "reference")
        method, value = reference
        need((method.tag, value.tag) == (DS + "DigestMethod", DS + "DigestValue"), "reference")
        path = urllib.parse.unquote(reference.get("URI", ""), errors="strict")
        need(method.get("Algorithm") in DIGESTS and path not in listed, "digest method or path twice")
        listed[path] = (DIGESTS[method.get("Algorithm")], value.text)
    return listed


def no_twins(pairs):
    need(len({name for name, _ in pairs}) == len(pairs), "name twice in JSON")
    return dict(pairs)


def parse_json(content):
    return json.loads(content.decode("utf-8"), object_pairs_hook=no_twins)


def check_lists(entries, listed, when):
    for path, (method, value) in listed.items():
        digest = hashlib.new(method, entries[path]).digest()
        need(base64.b64encode(digest).decode() == value, f"{path} was changed")
    manifest = parse_json(entries["manifest.json"])
    need(manifest["format"] == "signet/manifest" and manifest["version"] == 1, "manifest")
    told = {file["path"]: (file["size"], file["sha256"]) for file in manifest["files"]}
    real = {path: (len(entries[path]), hashlib.sha256(entries[path]).hexdigest()) for path in listed}
    lines = "".join(f"{digest}  {path}\n" for path, (_, digest) in real.items() if path != "manifest-sha256.txt")
    need(sorted(lines.split("\n")) == sorted(entries["manifest-sha256.txt"].decode().split("\n")), "manifest-sha256.txt")
    data = {path: what for path, what in real.items() if path not in ("manifest.json", "manifest-sha256.txt")}
    need(told == data and len(manifest["files"]) == len(told), "files in the manifest")
    need(manifest["createdAt"] == when.strftime("%Y-%m-%dT%H:%M:%SZ"), "times differ")
    signed = parse_json(entries["sign-ins.json"])
    records = signed["records"]
    ids = sorted(f"{item['record'].get('id', '')}\n".encode() for item in records)
    need(manifest["coverage"]["recordIds"]["sha256"] == hashlib.sha256(b"".join(ids)).hexdigest(), "record ids")
    need(manifest["counts"]["records"] == len(records), "number of records")


def verify(file):
    try:
        entries = read_archive(Path(file).read_bytes())
        need({LIST, SIGNATURE, "manifest.json", "manifest-sha256.txt", "sign-ins.json"} <= set(entries), "file missing")
        when = check_signature(entries[SIGNATURE], entries[LIST])
        listed = read_list(entries[LIST])
        need(set(entries) == set(listed) | {"mimetype", LIST, SIGNATURE}, "files added or removed")
        check_lists(entries, listed, when)
    except Altered as reason:
        return f"ALTERED: {reason}"
    except Exception as error:  # whatever a hostile file provokes, it is not intact
        return f"ALTERED: {type(error).__name__}"
    return "INTACT"


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        print(verify(argument))
