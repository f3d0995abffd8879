"use strict";
(() => {
  const at = (id) => document.getElementById(id);
  const status = at("status");
  const opened = at("opened");
  const sealed = at("sealed");
  const SIGNS = 20;
  const PREVIEW_SIGNS = 200000;
  const PREVIEWED = /\.(txt|md|csv|tsv|eml|json|log)$/i;
  // What somebody may read for a sign that no secret holds.
  const MISREAD = { Z: "2", S: "5", G: "6", B: "8", V: "U" };

  const say = (word, more, failed) => {
    status.className = failed ? "failed" : "";
    status.textContent = word === "" ? "" : status.dataset[word] + (more === "" ? "" : " " + more);
  };

  const bytesOf = (base64) => {
    const text = atob(base64.trim());
    const bytes = new Uint8Array(text.length);
    for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
    return bytes;
  };

  const signsOf = (typed) => typed.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "").replace(/[ZSGBV]/g, (sign) => MISREAD[sign]);

  const decrypt = async (signs) => {
    const rounds = Number(sealed.dataset.rounds);
    const coder = new TextEncoder();
    const base = await crypto.subtle.importKey("raw", coder.encode(signs), "PBKDF2", false, ["deriveKey"]);
    const from = { name: "PBKDF2", hash: "SHA-256", salt: bytesOf(sealed.dataset.salt), iterations: rounds };
    const key = await crypto.subtle.deriveKey(from, base, { name: "AES-GCM", length: 256 }, false, ["decrypt"]);
    const additionalData = coder.encode("parcel 1 PBKDF2-HMAC-SHA-256 " + rounds + " AES-256-GCM");
    const how = { name: "AES-GCM", iv: bytesOf(sealed.dataset.nonce), additionalData };
    return new Uint8Array(await crypto.subtle.decrypt(how, key, bytesOf(sealed.textContent)));
  };

  const read = (clear) => {
    const length = new DataView(clear.buffer, clear.byteOffset).getUint32(0, true);
    const contents = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(clear.subarray(4, 4 + length)));
    const archive = clear.subarray(4 + length);
    const files = contents.files.map((file) => ({ name: file.name, bytes: archive.subarray(file.at, file.at + file.bytes) }));
    return { title: contents.title, notes: contents.notes, files, archive };
  };

  const save = (name, bytes) => {
    const link = document.createElement("a");
    const address = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
    link.href = address;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  };

  const sizeOf = (bytes) => {
    const number = (value) => value.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });
    if (bytes < 1000) return number(bytes) + " Byte";
    return bytes < 1000000 ? number(bytes / 1000) + " kB" : number(bytes / 1000000) + " MB";
  };

  const element = (kind, text, name) => {
    const made = document.createElement(kind);
    if (name) made.className = name;
    made.textContent = text;
    return made;
  };

  const preview = (file) => {
    const text = new TextDecoder("utf-8").decode(file.bytes.subarray(0, 4 * PREVIEW_SIGNS));
    const isCut = text.length > PREVIEW_SIGNS || file.bytes.length > 4 * PREVIEW_SIGNS;
    const details = document.createElement("details");
    details.append(element("summary", opened.dataset.preview));
    details.append(element("pre", text.slice(0, PREVIEW_SIGNS)));
    if (isCut) details.append(element("p", opened.dataset.cut));
    return details;
  };

  const show = (contents) => {
    at("inside").textContent = contents.title;
    at("notes").replaceChildren(...contents.notes.map((note) => element("p", note)));
    at("files").replaceChildren(...contents.files.map((file) => {
      const row = document.createElement("li");
      const button = element("button", opened.dataset.save);
      button.type = "button";
      button.setAttribute("aria-label", opened.dataset.save + ": " + file.name);
      button.addEventListener("click", () => save(file.name, file.bytes));
      row.append(element("span", file.name, "name"), element("span", sizeOf(file.bytes.length), "size"), button);
      if (PREVIEWED.test(file.name)) row.append(preview(file));
      return row;
    }));
    at("all").onclick = () => save(opened.dataset.allName, contents.archive);
    at("closed").hidden = true;
    opened.hidden = false;
    at("inside").focus();
  };

  const open = async (event) => {
    event.preventDefault();
    const signs = signsOf(at("secret").value);
    if (signs.length !== SIGNS) {
      say("count", String(signs.length), true);
      at("secret").focus();
      return;
    }
    at("open").disabled = true;
    say("busy", "", false);
    try {
      const contents = read(await decrypt(signs));
      at("secret").value = "";
      say("", "", false);
      show(contents);
    } catch {
      say("wrong", "", true);
      at("secret").focus();
    } finally {
      at("open").disabled = false;
    }
  };

  // Forgets what was shown; nothing stays but what the reader saved.
  const close = () => {
    at("all").onclick = null;
    at("files").replaceChildren();
    at("notes").replaceChildren();
    at("inside").textContent = "";
    opened.hidden = true;
    at("closed").hidden = false;
    at("secret").focus();
  };

  at("form").addEventListener("submit", open);
  at("close").addEventListener("click", close);
  if (!window.isSecureContext || !window.crypto || !crypto.subtle) {
    say("unable", "", true);
    at("open").disabled = true;
  }
})();
