// Small pictures move the strip without leaving a trail in the history, and the one in view is marked.
// Without this script they are links to the large pictures, which works too.
for (const gallery of document.querySelectorAll(".gallery")) {
  const strip = gallery.querySelector(".gallery-strip");
  const thumbs = [...gallery.querySelectorAll(".gallery-thumbs a")];
  const calm = matchMedia("(prefers-reduced-motion: reduce)");

  const mark = (id) => {
    for (const thumb of thumbs) {
      if (thumb.hash === "#" + id) thumb.setAttribute("aria-current", "true");
      else thumb.removeAttribute("aria-current");
    }
  };

  for (const thumb of thumbs) {
    thumb.addEventListener("click", (event) => {
      const picture = document.getElementById(thumb.hash.slice(1));
      const way = picture.getBoundingClientRect().left - strip.getBoundingClientRect().left;
      strip.scrollBy({ left: way, behavior: calm.matches ? "auto" : "smooth" });
      event.preventDefault();
    });
  }

  const seen = new IntersectionObserver(
    (entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => mark(entry.target.id)),
    { root: strip, threshold: 0.6 },
  );
  for (const picture of strip.children) seen.observe(picture);
}
