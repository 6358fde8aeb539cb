// The one style of OPEN-ME.html. The page's content security policy names its digest, so that no other style can apply.

export const pageStyle = `
:root{color-scheme:light dark;font:16px/1.5 system-ui,"Segoe UI",Roboto,sans-serif}
body{margin:0 auto;max-width:72rem;padding:1rem}
h1,h2,h3{line-height:1.2}
h2{margin-top:2.5rem;border-bottom:1px solid GrayText}
h3{font-size:1rem;margin:1.5rem 0 .25rem}
table{border-collapse:collapse;width:100%;font-size:.9rem}
caption{text-align:start;padding:.25rem 0}
th,td{text-align:start;vertical-align:top;padding:.2rem .5rem;border-bottom:1px solid GrayText;overflow-wrap:anywhere}
dl{margin:0;font-size:.9rem}
.facts,section dl{display:grid;grid-template-columns:minmax(12rem,1fr) 2fr;column-gap:1rem}
dt{grid-column:1;overflow-wrap:anywhere}
dd{grid-column:2;margin:0;overflow-wrap:anywhere;unicode-bidi:isolate}
dd:empty{display:none}
.w{font-style:italic}
.w::before{content:"\\2190\\a0"}
.verdict{font-size:1.25rem;font-weight:bold}
section{content-visibility:auto;contain-intrinsic-size:auto 50rem}
@media print{body{max-width:none;font-size:10pt}section{content-visibility:visible}h3{break-after:avoid}tr,dt{break-inside:avoid}}
`;
