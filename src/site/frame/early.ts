/**
 * Runs before the first paint, in the head of the page itself: one request fewer on the way to the first view. It marks that
 * scripts run, so that controls have their place at once, sets the colour that a reader chose before, asks for the fonts
 * of the first view where they can be there in time, and fetches the style and the scripts that may come after the first
 * paint (scripts/build/first-style.ts, src/middleware.ts).
 * Its hash stands in both content policies; `tests/repository/early.test.ts` holds them equal.
 */
export const early = [
  // A browser keeps the first paint back, up to 100 ms, for a font that is asked for in the head. Where an answer alone
  // takes that long the font is never there, and the reader would wait for nothing.
  "{const c=navigator.connection;if(!(c?.saveData||c?.rtt>=100))for(const s of document.querySelectorAll('[data-fonts]'))",
  'for(const f of JSON.parse(s.textContent))document.head.append(Object.assign(document.createElement("link"),',
  '{rel:"preload",as:"font",type:"font/woff2",crossOrigin:""},f))}',
  "document.documentElement.classList.add('js');",
  "try{const c=localStorage.getItem('kleur');",
  "if(c==='licht'||c==='donker')document.documentElement.dataset.kleur=c}catch{}",
  // What a reader does to a part whose script is not there yet is kept, and given to it when it is.
  "{const d=document,held=[],fields=new Map,kinds='focusin toggle keydown input change reset click submit'.split(' ');",
  'let wanted=location.search!=="",asked=false;',
  'const hold=e=>{const t=e.target,k=e.type;',
  "if(k==='keydown'?!/^(Esc|Arrow)/.test(e.key):!t.closest?.(':not(:defined),.needs-script'))return;",
  "if(k==='click'&&!t.closest('button[type=button]'))return;",
  "if(k==='submit')e.preventDefault();",
  "held.push(e);if(k==='reset')fields.clear();else fields.set(t,[t.value,t.checked])};",
  // The last that was typed or ticked holds, also where a script wrote over it.
  'const give=()=>{for(const k of kinds)removeEventListener(k,hold,true);',
  "d.documentElement.classList.add('works');",
  'for(const[t,[v,c]]of fields){if(t.value!==v)t.value=v;if(t.checked!==c)t.checked=c}',
  "for(const e of held){const t=e.target;if(e.type==='submit')t.requestSubmit(e.submitter);",
  "else if(e.type==='click')t.closest('button').click();",
  'else t.dispatchEvent(new e.constructor(e.type,e))}};',
  "const come=()=>{if(asked||d.readyState==='loading')return;",
  "const late=[...d.querySelectorAll('[data-late]')].flatMap(s=>JSON.parse(s.textContent));if(late.length>0&&!wanted)return;asked=true;",
  // The whole style takes the place of that of a first page, before what is of one page or of paper.
  "const rest=[...d.querySelectorAll('[data-rest]')].map(s=>new Promise(r=>{",
  "d.querySelector('style').after(Object.assign(d.createElement('link'),",
  "{rel:'stylesheet',href:JSON.parse(s.textContent),onload:r,onerror:r}))}));",
  'void Promise.allSettled([...rest,...late.map(a=>import(a))]).then(give)};',
  'const want=()=>{wanted=true;come()};',
  'for(const k of kinds)addEventListener(k,hold,true);',
  "for(const k of ['pointerdown','keydown','focusin'])addEventListener(k,want,true);",
  "d.addEventListener('DOMContentLoaded',come);",
  "new PerformanceObserver(l=>{if(l.getEntriesByName('first-contentful-paint').length>0)want()})",
  ".observe({type:'paint',buffered:true})}",
].join('');
