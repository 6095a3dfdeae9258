// Which of BigCommerce's OpenAPI files describes a path. Only the names of the paths are read here; the rest is Prism's.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Of all files of a folder. */
export function contracts(folder) {
  const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)).sort();
  const described = files.flatMap((name) => paths(join(folder, name)));
  return {
    /** The file and the path as the file knows it; undefined where no file has the path. */
    of(pathname) {
      const path = pathname.replace(/^\/stores\/[^/]+/, "");
      const fitting = described.filter((one) => fits(one.segments, path.split("/")));
      const [best] = fitting.sort((a, b) => a.open - b.open);
      return best && { file: best.file, path: path.slice(best.base.length) };
    },
  };
}

function paths(file) {
  const text = readFileSync(file, "utf8");
  const base = /^ *- url: '?https:\/\/[^'\s]*?(\/v[23])?'?$/m.exec(text)?.[1] ?? "";
  const body = /^paths:\n([\s\S]*?)(?=^\S|(?![\s\S]))/m.exec(text)[1];
  return [...body.matchAll(/^ {2}['"]?(\/[^'":\s]*)['"]?:/gm)].map(([, path]) => {
    const segments = (base + path).split("/");
    return { file, base, segments, open: segments.filter(isOpen).length };
  });
}

function fits(segments, asked) {
  return segments.length === asked.length && segments.every((segment, index) => isOpen(segment) || segment === asked[index]);
}

function isOpen(segment) {
  return segment.includes("{");
}
