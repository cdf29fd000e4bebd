/** For paper first, and for a narrow screen; every colour at 4.5:1 or more on its ground. */
export const PRINT_STYLE = `
:root{--red:#611232;--green:#1e5b4f;--line:#a6a6a6}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.25rem;max-width:52rem;color:#1a1a1a;background:#fff;font:1rem/1.5 Georgia,"Times New Roman",serif;overflow-wrap:anywhere}
h1,h2,h3,h4,table,.over,.hint{font-family:system-ui,"Segoe UI",Roboto,sans-serif}
h1{font-size:clamp(1.7rem,6vw,2.6rem);line-height:1.2;color:var(--red);margin:.4rem 0 2rem}
h2{font-size:1.5rem;color:var(--red);border-bottom:2px solid var(--red);margin:2.5rem 0 1rem}
h3{font-size:1.2rem;color:var(--green);margin:2rem 0 .7rem}
h4{font-size:1rem;color:var(--green);margin:1.4rem 0 .5rem}
p{margin:0 0 .7rem}
a{color:#0b4fb3}
.over{color:#595959;margin-top:2rem}
.hint{background:#e8f3f0;border-left:4px solid var(--green);padding:.6rem .9rem;font-size:.95rem}
.note{background:#fdf3d7;border-left:4px solid #a57f2c;padding:.5rem .8rem;font-weight:bold}
.contents ol{list-style:none;padding:0}
.contents li{margin:.3rem 0}
.contents .l2{padding-left:1.4rem}
.contents a{display:inline-block;padding:.15rem 0}
.scroll{overflow-x:auto;margin:0 0 1.2rem}
.scroll:focus-visible,a:focus-visible{outline:3px solid var(--green);outline-offset:2px}
table{border-collapse:collapse;width:100%;min-width:34rem;font-size:.85rem;line-height:1.35}
caption{text-align:left;font-weight:600;padding:.3rem 0;color:#404040}
th{overflow-wrap:break-word;hyphens:auto}
th,td{border:1px solid var(--line);padding:.3rem .45rem;text-align:left;vertical-align:top;white-space:pre-line}
thead th{background:var(--green);color:#fff}
tbody th{background:#f1eee6;font-weight:600}
.facts{min-width:0}
.wide{min-width:44rem}
@media print{@page{size:letter;margin:22mm 20mm;@bottom-center{content:"Página " counter(page) " de " counter(pages);font:9pt sans-serif;color:#595959}}
body{max-width:none;padding:0;font-size:11pt}.hint{display:none}.scroll{overflow:visible}table,.wide{min-width:0;font-size:8.5pt}
thead{display:table-header-group}thead th,tbody th,.note{print-color-adjust:exact}tr,.note{break-inside:avoid}h2,h3,h4,caption,thead,thead tr{break-after:avoid}.cover{padding-top:55mm}.break{break-after:page}a{color:inherit}}`.replace(
  /\n/g,
  '',
);
