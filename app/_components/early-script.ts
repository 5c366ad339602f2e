/**
 * Runs in each page before anything else; plain script, as short as can be.
 *
 * A tap on a button that React has not taken over yet is remembered, the last one alone, and given to the button once it
 * listens, where that is within ten seconds: whoever waited longer has given up. Forms are kept from being sent the
 * browser's own way until then. React leaves its mark on each element that it has taken over.
 *
 * The browser's offer to put the app on the home screen comes once, and is kept for whoever opens the settings.
 */
export const EARLY_SCRIPT = `(()=>{
const own=e=>Object.keys(e).some(k=>k.startsWith("__reactProps$"));
let tapped,until;
const take=()=>{if(!tapped)return;
if(Date.now()>until||!tapped.isConnected)tapped=null;
else if(own(tapped)){const b=tapped;tapped=null;b.click()}
else setTimeout(take,50)};
addEventListener("click",e=>{const b=e.target.closest&&e.target.closest("button");
if(b&&!own(b)){const first=!tapped;tapped=b;until=Date.now()+1e4;e.preventDefault();if(first)take()}},true);
addEventListener("submit",e=>{if(!own(e.target))e.preventDefault()},true);
addEventListener("beforeinstallprompt",e=>{e.preventDefault();window.installOffer=e;dispatchEvent(new Event("installoffer"))});
addEventListener("appinstalled",()=>{window.installOffer=null;dispatchEvent(new Event("installoffer"))})
})()`;
