import type { SamplePerson } from "../../people.ts";

/** A calm picture of a sample person, drawn for this stage. */
export function Portrait({ person, label }: { person: SamplePerson; label: string }) {
  return (
    <svg viewBox={VIEW} preserveAspectRatio={FIT} role="img" aria-label={label}>
      <Drawing person={person} />
    </svg>
  );
}

/** The same picture beside a name that already says who it is. */
export function Face({ person, className }: { person: SamplePerson; className: string | undefined }) {
  return (
    <svg className={className} viewBox={VIEW} preserveAspectRatio={FIT} aria-hidden="true">
      <Drawing person={person} />
    </svg>
  );
}

const VIEW = "-24 -18 288 288";
/** Fills any frame; what is too much is cut below, never the head. */
const FIT = "xMidYMin slice";

function Drawing({ person }: { person: SamplePerson }) {
  return person.key === "manager" ? <Maren /> : <Rafael />;
}

/** Chin-length hair, a dark jacket, a window behind her. */
function Maren() {
  return (
    <>
      <rect x="-120" y="-120" width="480" height="480" fill="#d7dfe2" />
      <rect x="-70" y="-60" width="130" height="190" rx="10" fill="#e8eef0" />
      <path d="M-5 -60 V130 M-70 35 H60" stroke="#d7dfe2" strokeWidth="6" />
      <path d="M214 300 C204 200 216 160 206 118 C230 140 240 200 236 300 Z" fill="#9db8a9" />
      <path d="M220 300 C222 210 244 170 264 150 C268 200 256 250 246 300 Z" fill="#86a595" />
      <path
        d="M62 150 C52 84 76 40 120 40 C164 40 188 84 178 150 C174 168 160 172 150 166 L90 166 C80 172 66 168 62 150 Z"
        fill="#6b4a3c"
      />
      <path d="M22 290 C24 206 58 186 98 180 L142 180 C182 186 216 206 218 290 Z" fill="#2f4a63" />
      <path d="M98 180 L120 214 L142 180 L138 172 H102 Z" fill="#f7f0e3" />
      <path d="M102 150 H138 V178 C132 192 108 192 102 178 Z" fill="#d9ac8b" />
      <ellipse cx="120" cy="112" rx="38" ry="46" fill="#ecc5a5" />
      <path
        d="M80 112 C78 66 106 56 124 66 C146 62 164 78 160 114 C154 96 146 86 130 82 C112 92 90 92 80 112 Z"
        fill="#6b4a3c"
      />
      <path
        d="M98 114 q6 -5 12 0 M130 114 q6 -5 12 0"
        stroke="#5a4036"
        strokeWidth="3"
        fill="none"
        strokeLinecap="round"
      />
      <path d="M106 136 q14 11 28 0" stroke="#b56f5c" strokeWidth="3.5" fill="none" strokeLinecap="round" />
      <path d="M98 181 L112 226 L86 212 Z M142 181 L128 226 L154 212 Z" fill="#3b5a76" />
    </>
  );
}

/** Short dark curls, a beard, glasses, an ochre jumper, a shelf behind him. */
function Rafael() {
  return (
    <>
      <rect x="-120" y="-120" width="480" height="480" fill="#e6dccb" />
      <path d="M150 62 H330 V72 H150 Z" fill="#cdbfa6" />
      <rect x="182" y="22" width="10" height="40" fill="#7f9a94" />
      <rect x="194" y="14" width="12" height="48" fill="#2f4a63" />
      <rect x="208" y="26" width="9" height="36" fill="#c98b5e" />
      <rect x="-30" y="10" width="76" height="96" rx="6" fill="#f3ecdf" />
      <path d="M-22 92 L6 54 L22 74 L38 48 V98 H-22 Z" fill="#a5d0c4" />
      <path d="M20 290 C22 206 56 188 98 180 H142 C184 188 218 206 220 290 Z" fill="#b9813f" />
      <path d="M96 178 C104 200 136 200 144 178 L150 184 C142 212 98 212 90 184 Z" fill="#a06d32" />
      <path d="M102 146 H138 V180 C130 194 110 194 102 180 Z" fill="#9a6a4b" />
      <path
        d="M82 108 C82 70 98 58 120 58 C142 58 158 70 158 108 C158 142 142 164 120 164 C98 164 82 142 82 108 Z"
        fill="#b7825f"
      />
      <path
        d="M83 112 C84 146 98 168 120 168 C142 168 156 146 157 112 C150 128 146 134 134 132 C126 128 114 128 106 132 C94 134 90 128 83 112 Z"
        fill="#2d2523"
      />
      <path d="M110 143 q10 7 20 0" stroke="#c98f78" strokeWidth="3.5" fill="none" strokeLinecap="round" />
      <g fill="#2d2523">
        <circle cx="90" cy="74" r="15" />
        <circle cx="106" cy="58" r="17" />
        <circle cx="128" cy="54" r="18" />
        <circle cx="147" cy="66" r="16" />
        <circle cx="154" cy="84" r="10" />
        <circle cx="85" cy="90" r="9" />
        <path d="M86 86 C90 56 148 52 156 88 C140 77 104 77 86 86 Z" />
      </g>
      <g fill="none" stroke="#4a3b34" strokeWidth="3">
        <circle cx="104" cy="108" r="12" />
        <circle cx="136" cy="108" r="12" />
        <path d="M116 107 q4 -3 8 0" />
      </g>
      <path
        d="M99 109 q5 -4 10 0 M131 109 q5 -4 10 0"
        stroke="#2d2523"
        strokeWidth="3"
        fill="none"
        strokeLinecap="round"
      />
    </>
  );
}
