// Gives BigCommerce's own checkout the look of the shop. The names of its parts are BigCommerce's, and may change: keep it to a few. In the
// sandbox the main button of a step is called "main".
{
  const look = new CSSStyleSheet();
  look.replaceSync(`
    body { background: #fbf8f1; color: #1d211c; font-family: Georgia, serif; }
    .button--primary, button.main { background-color: #2c4a3a !important; border-color: #2c4a3a !important; border-radius: .5rem; color: #fff; }
  `);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, look];
}
