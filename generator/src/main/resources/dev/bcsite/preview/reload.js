"use strict";
// Only the preview adds this script. It reloads the page when the site has been rebuilt.
{
  const { search } = new URL(document.currentScript.src);
  const news = new EventSource(new URL("events" + search, document.currentScript.src));
  news.addEventListener("reload", () => {
    news.close();
    location.reload();
  });
  news.addEventListener("error", () => {
    // Closed for good: the preview was started anew and knows other paths.
    if (news.readyState === EventSource.CLOSED) {
      setTimeout(() => location.reload(), 1000);
    }
  });
  // A page that the back button brings back has missed what happened meanwhile.
  addEventListener("pagehide", () => news.close());
  addEventListener("pageshow", (shown) => {
    if (shown.persisted) {
      location.reload();
    }
  });
}
