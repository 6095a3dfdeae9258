"use strict";
// Only the preview adds this script. It reloads the page when the site has been rebuilt.
{
  const { search } = new URL(document.currentScript.src);
  const news = new EventSource(new URL("events" + search, document.currentScript.src));
  news.addEventListener("reload", () => {
    news.close();
    // Whoever pays in a frame would lose what it says: an order changes the stock, and with it the site.
    if (!document.querySelector("iframe")) {
      location.reload();
    }
  });
  news.addEventListener("error", () => {
    // Closed for good: the preview was started anew and knows other paths.
    if (news.readyState === EventSource.CLOSED) {
      setTimeout(() => location.reload(), 1000);
    }
  });
  // A form that is being sent would be stopped by a reload.
  addEventListener("beforeunload", () => news.close());
  // A page that the back button brings back has missed what happened meanwhile.
  addEventListener("pageshow", (shown) => {
    if (shown.persisted) {
      location.reload();
    }
  });
}
