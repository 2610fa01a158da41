/** How far from the screen, in pixels, a chart is fetched and drawn. */
const NEAR = '300px';
/** A chart that is far away is drawn all the same after a while, so that a print from the menu of the browser has it. */
const AT_THE_LATEST_MS = 3000;

/**
 * Calls back once: after the page has loaded, when the element is near the screen, or when the browser has been idle
 * long enough. Returns what to call to give up waiting.
 */
export function whenWorthDrawing(element: Element, draw: () => void): () => void {
  let stop: () => void = () => undefined;
  const watch = (): void => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) finish();
      },
      { rootMargin: NEAR },
    );
    const timer = window.setTimeout(finish, AT_THE_LATEST_MS);
    stop = () => {
      observer.disconnect();
      window.clearTimeout(timer);
    };
    function finish(): void {
      stop();
      draw();
    }
    observer.observe(element);
  };
  // One turn after the load event, so that what is fetched for the chart is not part of loading the page.
  const afterLoad = (): void => {
    const timer = window.setTimeout(watch, 0);
    stop = () => window.clearTimeout(timer);
  };
  if (document.readyState === 'complete') afterLoad();
  else {
    window.addEventListener('load', afterLoad, { once: true });
    stop = () => window.removeEventListener('load', afterLoad);
  }
  return () => stop();
}
