/** Sent once, when React has taken over the page (app/_components/taken-over.tsx). */
export const TAKEN_OVER = "takenover";

/**
 * Runs in each page before anything else; plain script, as short as can be.
 *
 * A tap on a button before React has taken the page over is remembered, the last one alone, and given to the button then,
 * where that is within ten seconds: anyone who waited longer has given up. Forms are kept from being sent the browser's own
 * way until then. The page is marked when it is ready.
 *
 * The browser's offer to put the app on the home screen comes once, and is kept for anyone who opens the settings.
 */
export const EARLY_SCRIPT = `(()=>{
let ready,tapped,until;
addEventListener("${TAKEN_OVER}",()=>{ready=true;document.documentElement.dataset.ready="";
if(tapped&&tapped.isConnected&&Date.now()<until)tapped.click();tapped=null});
addEventListener("click",e=>{const b=!ready&&e.target.closest&&e.target.closest("button");
if(b){tapped=b;until=Date.now()+1e4;e.preventDefault();e.stopImmediatePropagation()}},true);
addEventListener("submit",e=>{if(!ready)e.preventDefault()},true);
addEventListener("beforeinstallprompt",e=>{e.preventDefault();window.installOffer=e;dispatchEvent(new Event("installoffer"))});
addEventListener("appinstalled",()=>{window.installOffer=null;dispatchEvent(new Event("installoffer"))})
})()`;
