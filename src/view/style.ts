/** Colours are those of the tabs, each pair at 4.5:1 or more in both schemes. */
export const STYLE =
  `:root{color-scheme:light dark;--bg:#f8f5ef;--card:#fff;--ink:#221c1a;--soft:#5c534d;--line:#ded5c8;--head:#611232;--link:#7d1740;--green:#1e5b4f;--gold:#a57f2c;--warn:#a02c10}
@media(prefers-color-scheme:dark){:root{--bg:#161312;--card:#211d1b;--ink:#f2ece5;--soft:#c0b5aa;--line:#453c36;--head:#4a0d26;--link:#f4b6c9;--green:#7fcdb9;--gold:#c9a24a;--warn:#ffa285}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:1rem/1.6 system-ui,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere;-webkit-text-size-adjust:100%}
.w{max-width:62rem;margin:auto;padding:0 1.25rem}
header{background:var(--head);border-bottom:.375rem solid var(--gold);padding:2.25rem 0 1.25rem}
header,header a{color:#fff}
h1,h2,h3{font:600 1.2rem/1.3 Georgia,serif;text-wrap:balance;margin:.2rem 0 .6rem}
h1{font-size:clamp(1.6rem,5vw,2.5rem)}
h2{font-size:1.6rem;margin:3rem 0 1rem}
h4{margin:1.6rem 0 .4rem;color:var(--green)}
p,dl,dd,ul,ol{margin:0;padding:0;list-style:none}
a,summary{color:var(--link)}
:target{outline:3px solid var(--gold);outline-offset:4px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;background:#fff;color:#611232;padding:.5rem}
nav ul,.states{display:flex;flex-wrap:wrap;gap:.4rem 1.5rem}
nav{margin-top:1.2rem}
nav a{display:inline-block}
nav a,summary{padding:.25rem 0;cursor:pointer}
.lead{font-size:1.25rem;max-width:46rem}
.m,small,.facts dt,footer{color:var(--soft);font-size:.9rem}
article,.box,.tiles div{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:1.25rem;margin-bottom:1.25rem}
article{border-top:.25rem solid var(--gold)}
.tiles,.cols{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(15rem,100%),1fr));gap:0 1rem}
.tiles{grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));margin-top:1.5rem}
.tiles div{display:flex;flex-flow:column-reverse;justify-content:flex-end;padding:.75rem;line-height:1.35}
.tiles dt{font-weight:400;font-size:.95rem}
.tiles dd{font:600 2rem/1.2 Georgia,serif}
.meter{display:grid;grid-template-columns:9.5rem 1fr 3.5rem;gap:.2rem 1rem;align-items:center;margin:.6rem 0}
.meter b{text-align:right}
.bar{display:block;margin:.4rem 0;position:relative;height:.75rem;border-radius:1rem;background:var(--line);overflow:hidden;print-color-adjust:exact;forced-color-adjust:none}
.bar i{position:absolute;height:100%;background:var(--gold)}
.bar .v{background:var(--green)}
.bar .e{background:0 0;border-right:3px solid var(--ink)}
.bar .x{background:var(--soft)}
.toc li,.acts>li{display:grid;grid-template-columns:1fr 12rem;gap:0 1.5rem;padding:.75rem 0;border-top:1px solid var(--line)}
.facts{display:grid;grid-template-columns:12rem 1fr;gap:.6rem 1.25rem;margin:1.1rem 0}
dt{font-weight:600}
.facts dt{line-height:1.35;padding-top:.2rem}
.facts dd,.acts p{white-space:pre-line}
.miss{border-left:.25rem solid var(--warn);padding-left:1rem;margin:1.1rem 0}
.miss li,.cols li{list-style:disc;margin:.2rem 0 .2rem 1.1rem}
.acts>li>*{grid-column:1}
.acts>li>.s{grid-area:1/2/5}
.s,.toc .m{text-align:right}
.s b{display:block}
[data-s]::before{content:attr(data-s)" ";content:attr(data-s)" "/""}
.late{color:var(--warn);font-weight:600}
.ind li{padding:.5rem 0}
.acts,.acts .ev,.ind .ev{margin-top:.3rem}
.ev{font-size:.95rem}
details dd{margin-bottom:.5rem}
.guide div{margin-bottom:1rem}
footer{border-top:1px solid var(--line);margin-top:3rem;padding:1.5rem 0 2.5rem}
@media(max-width:40rem){.facts,.acts>li,.toc li{display:block}.facts dd{margin-bottom:.7rem}.s,.toc .m{display:block;text-align:left}.s b{display:inline;margin-right:.6rem}.meter{grid-template-columns:1fr 3.5rem}.meter .bar{grid-area:2/1/2/3}.tiles{grid-template-columns:1fr 1fr;gap:0 .75rem}.tiles div{margin-bottom:.75rem}.tiles :last-child:nth-child(odd){grid-column:1/3}}
@media(forced-colors:active){.bar{background:Canvas;border:1px solid CanvasText}.bar i{background:Highlight}}
@media print{:root{--bg:#fff;--card:#fff;--ink:#000;--soft:#333;--line:#bbb;--head:#fff;--link:#000;--green:#1e5b4f;--warn:#8a2409}html{font-size:10pt}header,header a{color:#000}nav{display:none}article,.box{padding:1rem 0;border-width:1px 0 0}li,.miss,.tiles{break-inside:avoid}h2,h3,h4{break-after:avoid}details::details-content{content-visibility:visible;height:auto}a[rel]::after{content:" (" attr(href)")"}}`.replace(
    /\n/g,
    '',
  );
