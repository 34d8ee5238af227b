// Search, and the choice and order of rows. Every word that it shows stands in the page, and without it every page is whole.
"use strict";
(() => {
  const language = document.documentElement.lang;
  const alphabet = new Intl.Collator(language, { numeric: true });
  const count = new Intl.NumberFormat(language);

  /** Words of the page with their `{name}` filled in. */
  const fill = (words, values) => words.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);

  /** A new element. Text from records only ever becomes text. */
  function element(name, className, ...content) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...content);
    return made;
  }

  /** What the address chooses; from a disk as from a server only what follows `?` may change. */
  const chosen = () => new URLSearchParams(location.search);

  function writeAddress(choices, asNewEntry) {
    const query = String(choices);
    if (query === String(chosen())) return;
    const address = location.pathname + (query && `?${query}`) + location.hash;
    history[asNewEntry ? "pushState" : "replaceState"](null, "", address);
  }

  // Tables of tasks. Names in the address are those of the form's fields and of `data-sort`.

  const SECTION = "nhom", AGENCY = "co-quan", STATUS = "tinh-trang", YEAR = "nam", SORT = "xep", LEAD = "chu-tri", DUE = "han";
  const FILTERS = [SECTION, AGENCY, STATUS, YEAR];
  const NONE = "-";

  function startTables() {
    const tables = [...document.querySelectorAll("table.tasks:has([data-sort])")].map(readTable);
    if (!tables.length) return;
    const form = document.querySelector("form.filter");
    const change = (name, value) => {
      const choices = chosen();
      if (value) choices.set(name, value); else choices.delete(name);
      writeAddress(choices, true);
      show();
    };
    const show = () => showChoice(tables, form, chosen());
    for (const table of tables) addButtons(table, change);
    if (form) startForm(form, tables, change);
    addEventListener("popstate", show);
    show();
  }

  function readTable(table) {
    const heads = [...table.tHead.rows[0].cells];
    const columns = heads.map((head) => head.dataset.sort);
    return { table, heads, columns, rows: [...table.tBodies[0].rows].map((row) => readRow(row, columns)) };
  }

  /** A row with the values it is sorted by and, for each filter, what it belongs to as pairs of value and label. */
  function readRow(row, columns) {
    const cell = (column) => row.cells[columns.indexOf(column)];
    const values = {};
    for (const column of columns) values[column] = cell(column).dataset.value ?? cell(column).textContent.trim();
    const label = row.querySelector(".status").lastChild.textContent;
    values[STATUS] = label;
    const id = row.cells[0].textContent.trim();
    const year = (values[DUE] ?? "").slice(0, 4) || NONE;
    const leads = [...(cell(LEAD)?.querySelectorAll("a") ?? [])].map((link) => [link.pathname.split("/").pop(), link.textContent]);
    const facts = {
      [SECTION]: [[id.split(".")[0], ""]],
      [AGENCY]: leads.length ? leads.map(([page, name]) => [page.replace(/\.html$/, ""), name]) : [[NONE, ""]],
      [STATUS]: [[row.dataset.status, label]],
      [YEAR]: [[year, year]],
    };
    return { row, id, values, facts };
  }

  /** Heads become buttons that sort, and turn round what they sorted. */
  function addButtons({ heads, rows }, change) {
    if (rows.length < 2) return;
    for (const head of heads) {
      const button = element("button", "sort", ...head.childNodes);
      button.type = "button";
      button.addEventListener("click", () => {
        const column = head.dataset.sort;
        change(SORT, chosen().get(SORT) === column ? `-${column}` : column);
      });
      head.append(button);
    }
  }

  function startForm(form, tables, change) {
    for (const select of form.querySelectorAll("select")) {
      if (select.name === SORT) offerColumns(select, tables[0]);
      else offerValues(select, tables.flatMap((table) => table.rows));
      select.addEventListener("change", () => change(select.name, select.value));
    }
    form.addEventListener("submit", (event) => event.preventDefault());
    form.querySelector("button").addEventListener("click", () => {
      const choices = chosen();
      for (const name of [...FILTERS, SORT]) choices.delete(name);
      writeAddress(choices, true);
      showChoice(tables, form, choices);
      form.querySelector("select").focus();
    });
    form.hidden = false;
  }

  function offerColumns(select, { heads }) {
    for (const head of heads) select.append(new Option(head.textContent, head.dataset.sort));
  }

  /** The values that occur, unless the page offers its own. */
  function offerValues(select, rows) {
    if (select.options.length > 1) return;
    const found = new Map(rows.flatMap((row) => row.facts[select.name]));
    const none = found.delete(NONE);
    const labels = [...found].sort(([, left], [, right]) => alphabet.compare(left, right));
    for (const [value, label] of labels) select.append(new Option(label, value));
    if (none && select.dataset.none) select.append(new Option(select.dataset.none, NONE));
  }

  function showChoice(tables, form, choices) {
    const wanted = form ? FILTERS.filter((name) => choices.get(name)) : [];
    const fits = ({ facts }) => wanted.every((name) => facts[name].some(([value]) => value === choices.get(name)));
    for (const table of tables) {
      for (const one of table.rows) one.row.hidden = !fits(one);
      order(table, choices.get(SORT) ?? "");
    }
    for (const part of document.querySelectorAll("main section, main .group")) {
      if (!part.querySelector("table.tasks")) continue;
      const empty = !part.querySelector("table.tasks tbody tr:not([hidden])");
      part.hidden = wanted.length > 0 && (empty || "repeats" in part.dataset);
    }
    if (form) tellChoice(form, tables, fits, choices, wanted);
  }

  /** Sorts by a column, from the end where it is marked `-`; rows without a value stand last either way. */
  function order({ table, heads, rows }, choice) {
    const down = choice.startsWith("-");
    const column = down ? choice.slice(1) : choice;
    const compare = ({ values: left }, { values: right }) => {
      const [one, other] = [left[column], right[column]];
      if (!one || !other) return Boolean(other) - Boolean(one);
      return (down ? -1 : 1) * alphabet.compare(one, other);
    };
    table.tBodies[0].append(...(column ? [...rows].sort(compare) : rows).map(({ row }) => row));
    for (const head of heads) {
      if (head.dataset.sort === column) head.setAttribute("aria-sort", down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    }
  }

  /** The fields show what is chosen; the line below them says it in words, on paper too. */
  function tellChoice(form, tables, fits, choices, wanted) {
    for (const select of form.querySelectorAll("select")) {
      const value = choices.get(select.name) ?? "";
      select.value = select.name === SORT ? value.replace(/^-/, "") : value;
    }
    form.querySelector("button").disabled = ![...FILTERS, SORT].some((name) => choices.get(name));
    const rows = tables.flatMap((table) => table.rows);
    const ids = (some) => new Set(some.map((row) => row.id)).size;
    const [shown, all] = [ids(rows.filter(fits)), ids(rows)];
    const told = document.querySelector(".shown");
    const names = wanted.map((name) => form.elements[name]).filter(Boolean).map((select) =>
      `${select.labels[0].textContent}: ${select.selectedOptions[0]?.textContent ?? choices.get(select.name)}`);
    const words = fill(shown ? told.dataset.some : told.dataset.none, { shown: count.format(shown), all: count.format(all) });
    told.replaceChildren(element("b", "", words), ...names.map((name) => ` · ${name}`));
    told.hidden = false;
  }

  // Search. Texts are compared cleaned (small letters, blanks for all that is neither letter nor digit), with their marks and
  // without; each letter keeps its place, so that what was found can be marked in the text itself.

  const SHOWN = 30, SLICE = 250, BEFORE = 60, AFTER = 200, PAUSE = 300;

  const letterwise = (text, change) => {
    const changed = change(text);
    if (changed.length === text.length) return changed;
    return Array.from(text, (letter) => (change(letter).length === letter.length ? change(letter) : letter)).join("");
  };
  const clean = (text) => letterwise(text, (some) => some.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]/gu, " "));
  const fold = (text) => letterwise(text, (some) => some.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("\u0111", "d"));

  function startSearch() {
    const form = document.querySelector("form.search");
    if (!form) return;
    const [field, more] = [form.elements.q, document.querySelector(".more")];
    const index = { texts: [], parts: 0, state: "loading" };
    let most = SHOWN, waiting = [];
    const show = () => { more.hidden = !showFound(index, field.value, most); };
    const write = (asNewEntry) => {
      const asked = field.value.trim();
      writeAddress(new URLSearchParams(asked && { q: asked }), asNewEntry);
    };
    // The letter comes first, then what it finds; browsers take amiss an address that changes with every letter.
    const search = (isSubmitted) => {
      waiting.forEach(clearTimeout);
      most = SHOWN;
      waiting = isSubmitted ? [] : [setTimeout(show), setTimeout(write, PAUSE, false)];
      if (!isSubmitted) return;
      write(true);
      show();
    };
    const read = () => { field.value = chosen().get("q") ?? ""; show(); };
    loadIndex(form.dataset.index, index, show);
    form.addEventListener("submit", (event) => { event.preventDefault(); search(true); });
    field.addEventListener("input", () => search(false));
    more.addEventListener("click", () => {
      most += SHOWN;
      show();
      document.querySelectorAll(".results a")[most - SHOWN]?.focus();
    });
    addEventListener("popstate", read);
    document.querySelector(".without-script").hidden = true;
    form.hidden = false;
    read();
    if (!field.value) field.focus({ preventScroll: true });
  }

  /** Asks for the files of the index one after another; each calls `tiendo.search` and says how many there are. */
  function loadIndex(folder, index, show) {
    const load = (part) => {
      const script = element("script");
      script.src = `${folder}${part}.js`;
      script.addEventListener("error", () => { index.state = "failed"; show(); });
      document.head.append(script);
    };
    const search = async ({ part, of, entries }) => {
      if (part < of) load(part + 1);
      for (let at = 0; at < entries.length; at += SLICE) {
        index.texts.push(...entries.slice(at, at + SLICE).map(prepare));
        await new Promise((done) => setTimeout(done));
      }
      index.parts += 1;
      if (index.parts === of) index.state = "ready";
      show();
    };
    window.tiendo = { search };
    load(1);
  }

  function prepare(entry) {
    const { id = "", title, about = "", also = "", text = "" } = entry;
    const head = id && title ? `${id} ${title}` : id + title;
    const marked = clean(` ${head} ${about} ${also} ${text} `);
    return { entry, head, text, marked, folded: fold(marked), textAt: marked.length - 1 - text.length };
  }

  /** The words asked for; `12/BC-SCT` is one word of several pieces, which stand together. Nothing for a single letter. */
  function readQuery(asked) {
    const cleaned = asked.normalize("NFC").split(/\s+/).map((word) => clean(word).trim()).filter(Boolean);
    const words = cleaned.map((word) => ({ marked: ` ${word}`, folded: ` ${fold(word)}` }));
    const [whole, wholeMarked] = ["folded", "marked"].map((kind) => words.map((word) => word[kind]).join(""));
    return { words, whole, wholeMarked, isShort: whole.length < 3 && !/\d/.test(whole) };
  }

  /** What fits, best first, then in the order of the index. Whoever types on looks only through what fitted before. */
  function find(index, query) {
    const { last, texts } = index;
    const isLonger = last?.size === texts.length && query.whole.startsWith(last.asked);
    const fits = (one) => query.words.every((word) => one.folded.includes(word.folded));
    const among = (isLonger ? last.fitting : texts).filter(fits);
    index.last = { asked: query.whole, size: texts.length, fitting: among };
    const found = among.filter((one) => one.entry.kind !== "note" || speaksOf(one, query));
    return found.map((one) => ({ one, points: points(one, query) })).sort((left, right) => right.points - left.points).map(({ one }) => one);
  }

  /** Whether a note says so itself, and not its task's title alone. */
  const speaksOf = ({ folded, textAt }, { words }) => words.some((word) => folded.includes(word.folded, textAt - 1));

  /** The very id or name, then the very marks, then words that stand together, then those of the title. */
  function points({ entry, head, marked, folded }, { words, whole, wholeMarked }) {
    const title = folded.slice(0, head.length + 2);
    const isName = [head.length, entry.id?.length].includes(whole.length - 1) && title.startsWith(`${whole} `);
    let sum = 0;
    if (isName) sum += marked.startsWith(`${wholeMarked} `) ? 128 : 16;
    if (words.every((word) => marked.includes(`${word.marked} `))) sum += 64;
    else if (words.every((word) => marked.includes(word.marked))) sum += 32;
    if (folded.includes(`${whole} `)) sum += 8;
    else if (folded.includes(whole)) sum += 4;
    if (words.every((word) => title.includes(word.folded))) sum += 2;
    return sum;
  }

  /** Shows what was found and says how much it is; whether there is more to show. */
  function showFound(index, asked, most) {
    const query = readQuery(asked);
    const isAsked = query.words.length > 0 && !query.isShort;
    const found = isAsked ? find(index, query) : [];
    document.querySelector(".results").replaceChildren(...found.slice(0, most).map((one) => resultOf(one, query)));
    const words = document.querySelector(".shown").dataset;
    const told = [];
    if (found.length) told.push(fill(words.some, { found: count.format(found.length) }));
    else if (query.isShort && query.words.length) told.push(words.short);
    else if (isAsked && index.state === "ready") told.push(words.none);
    if (index.state === "failed" || (index.state === "loading" && isAsked)) told.push(words[index.state]);
    document.querySelector(".shown").textContent = told.join(" · ");
    return found.length > most;
  }

  function resultOf(one, query) {
    const { entry, head, text, folded, textAt } = one;
    const words = document.querySelector("template.words").content;
    const word = (selector) => words.querySelector(selector)?.cloneNode(true) ?? "";
    const link = element("a", "", ...markedPieces(head, folded, 1, query));
    link.href = entry.href;
    const kind = element("p", "kind", word(`[data-kind="${entry.kind}"]`));
    if (entry.illustrative && !entry.status) kind.append(" · ", word(".mark-illustrative"));
    const item = element("li", "", kind, element("h2", "", link));
    if (entry.about) item.append(element("p", "quiet", ...markedPieces(entry.about, folded, head.length + 2, query)));
    if (text) item.append(snippet(text, folded, textAt, query));
    if (entry.status) item.append(element("p", "", word(`.status-${entry.status}`)));
    return item;
  }

  /** The piece of the text around the first word that was found in it, else its beginning. */
  function snippet(text, folded, textAt, query) {
    const found = query.words.map((word) => folded.indexOf(word.folded, textAt - 1)).filter((at) => at >= 0);
    const first = found.length ? Math.min(...found) + 1 - textAt : 0;
    const from = first > BEFORE ? text.indexOf(" ", first - BEFORE) + 1 : 0;
    const end = text.indexOf(" ", from + BEFORE + AFTER);
    const to = end < 0 ? text.length : end;
    const pieces = markedPieces(text.slice(from, to), folded, textAt + from, query);
    return element("p", "snippet", from > 0 ? "\u2026 " : "", ...pieces, to < text.length ? "\u00a0\u2026" : "");
  }

  /** Text cut so that what was found in it is marked; it stands at `at` of `folded`. */
  function markedPieces(text, folded, at, { words }) {
    const around = folded.slice(at - 1, at + text.length + 1);
    const ends = new Map();
    for (const { folded: word } of words) {
      for (let start = around.indexOf(word); start >= 0; start = around.indexOf(word, start + 1)) {
        ends.set(start, Math.max(ends.get(start) ?? 0, start + word.length - 1));
      }
    }
    const pieces = [];
    let done = 0;
    for (const [start, end] of [...ends].sort(([left], [right]) => left - right)) {
      if (start < done) continue;
      const between = text.slice(done, start);
      if (done && between === " ") pieces.at(-1).append(` ${text.slice(start, end)}`);
      else pieces.push(between, element("mark", "", text.slice(start, end)));
      done = end;
    }
    pieces.push(text.slice(done));
    return pieces;
  }

  startTables();
  startSearch();
})();
