import { type SpokenTitle, wordsOf } from "./title.ts";

const whole = (source: string): RegExp => new RegExp(`^[¿¡]? ?(?:${source}) ?[?]?$`, "u");

/** The first words of all titles below. */
export const romanceBegins = wordsOf(
  "a ainda ancora as aun ce che chi cio com combien come comment como cosa cuan cuando cuanta da de di do donde dove en encore i las les lo o onde ou pas por quand quando quanta quanto quao que quem qui quien se si sur todavia",
);

/** Spanish, French, Portuguese and Italian, without the accents that a title in its normal form has not. */
export const romance: readonly SpokenTitle[] = [
  [
    "deployment",
    whole(
      String.raw`donde (?:se (?:ejecuta|aloja|despliega)|corre|vive|funciona)(?: (?:todo|el sistema|la aplicacion))?|como se (?:despliega|publica)|ou (?:ca|cela|tout|le systeme|l'application) (?:tourne|s'execute|est (?:heberge|deploye)e?)|comment (?:c'est|on|nous) (?:deploye|deployons|deploie)|onde (?:(?:isso|tudo|o sistema|a aplicacao|ele|ela) )?(?:roda|corre|executa|se executa|fica hospedad[oa])|como (?:e|se) (?:implantad[oa]|publicad[oa]|implanta)|dove (?:gira|viene eseguit[oa]|e ospitat[oa]|vive)(?: (?:il sistema|tutto))?|come si (?:distribuisce|rilascia)`,
    ),
  ],
  [
    "database-design",
    whole(
      String.raw`(?:como|donde) (?:se (?:guardan|almacenan|persisten)|guardamos|almacenamos) (?:los|nuestros) datos|(?:comment|ou) (?:sont (?:stockees|conservees|gardees|enregistrees) les donnees|(?:les )?donnees sont (?:stockees|conservees|gardees|enregistrees)|nous (?:stockons|gardons|conservons) les donnees)|(?:como|onde) (?:os )?dados (?:sao|ficam) (?:guardados|armazenados|salvos|persistidos)|(?:como|onde) (?:guardamos|armazenamos) os dados|(?:come|dove) (?:sono|vengono) (?:conservati|salvati|memorizzati|tenuti) i dati|(?:come|dove) (?:conserviamo|salviamo) i dati`,
    ),
  ],
  [
    "data-model",
    whole(
      String.raw`como son los datos|que forma tienen los datos|a quoi ressemblent les donnees|como sao os dados|come sono (?:fatti )?i dati`,
    ),
  ],
  [
    "security",
    whole(
      String.raw`quien puede (?:hacer|ver|cambiar|usar) que|quien tiene acceso(?: a que)?|como (?:se protege|protegemos)(?: (?:el sistema|todo))?|qui (?:peut|a le droit de) (?:faire|voir|modifier|lire) quoi|qui a (?:acces a quoi|le droit a quoi)|comment (?:c'est protege|nous protegeons .{2,30})|quem pode (?:fazer|ver|alterar|usar) o que|quem tem acesso(?: a que)?|chi puo (?:fare|vedere|modificare|usare) (?:cosa|che cosa)|chi ha accesso(?: a cosa)?`,
    ),
  ],
  [
    "performance",
    whole(
      String.raw`(?:que tan|como de|cuan) rapido(?: (?:debe|tiene que|ha de) (?:ser|responder|ir))?|cuanta carga (?:debe|tiene que) (?:soportar|aguantar)|como escala|a quelle vitesse(?: .{2,30})?|combien (?:de charge )?(?:il|le systeme) doit (?:supporter|tenir|encaisser)|(?:quao|com que) (?:rapido|rapidez|velocidade)(?: (?:deve|precisa|tem de) (?:ser|responder))?|o quao rapido (?:deve|precisa) ser|quanta carga (?:deve|precisa) (?:suportar|aguentar)|quanto (?:deve|dovrebbe) essere veloce|quanto (?:e )?veloce|quanto carico deve (?:reggere|sopportare)`,
    ),
  ],
  [
    "error-handling",
    whole(
      String.raw`(?:cuando|si|que pasa (?:cuando|si)) (?:algo|las cosas) (?:falla|fallan|sale mal|salen mal|va mal)|como (?:se tratan|se manejan|tratamos|manejamos) los errores|(?:quand|si|que se passe-t-il (?:quand|si)) (?:ca|cela|quelque chose|tout) (?:se passe mal|tourne mal|echoue|ne va pas|va mal)|comment (?:nous traitons|sont traitees) les erreurs|(?:quando|se|o que acontece (?:quando|se)) (?:algo|as coisas|alguma coisa) (?:falha|falham|da errado|dao errado|corre mal|correm mal)|como (?:tratamos|sao tratados) os erros|(?:quando|se|cosa succede (?:quando|se)) (?:qualcosa|le cose) (?:va storto|vanno storte|va male|fallisce)|come (?:gestiamo|sono gestiti) gli errori`,
    ),
  ],
  [
    "risks",
    whole(
      String.raw`(?:lo )?que (?:puede|podria) (?:salir|ir) mal|(?:lo )?que nos preocupa|ce qui (?:peut|pourrait) mal (?:tourner|se passer)|ce qui (?:peut|pourrait) (?:tourner|se passer) mal|ce qui nous inquiete|o que (?:pode|poderia) (?:dar errado|correr mal)|o que nos preocupa|(?:cosa|che cosa) (?:puo|potrebbe) andare storto|(?:cosa|che cosa|cio che) ci preoccupa`,
    ),
  ],
  [
    "testing-strategy",
    whole(
      String.raw`como (?:lo |se )?(?:probamos|prueba|verificamos|verifica)(?: (?:el sistema|todo))?|comment (?:nous|on) (?:le |l')?(?:testons|teste|verifions|verifie)|comment (?:c'est|est-ce) teste|como (?:o )?(?:testamos|verificamos)|como (?:isso )?e testado|come (?:lo )?(?:testiamo|verifichiamo|si testa|proviamo)|come viene testato`,
    ),
  ],
  [
    "open-questions",
    whole(
      String.raw`(?:lo )?que (?:queda|falta|esta) (?:todavia |aun )?(?:por (?:decidir|definir|resolver)|abierto|pendiente)|(?:lo que )?(?:todavia|aun) (?:esta )?(?:abierto|sin decidir|no (?:esta decidido|sabemos))|por decidir|ce qui (?:reste|est)(?: encore)? (?:a (?:decider|definir|trancher|clarifier)|ouvert)|(?:ce qui est )?(?:encore|pas encore) (?:ouvert|decide)|ce (?:que nous|qu'on) ne (?:savons|sait) pas(?: encore)?|o que (?:falta|resta|ainda falta) (?:decidir|definir)|o que (?:ainda )?(?:esta|ficou|segue) (?:em aberto|por decidir)|ainda em aberto|(?:cosa|cio che|che cosa) (?:resta|rimane|e ancora) (?:da (?:decidere|definire|chiarire)|aperto)|ancora (?:aperto|da decidere)`,
    ),
  ],
  [
    "components",
    whole(
      String.raw`de que (?:se compone|esta hecho|consta)(?: el sistema)?|las (?:piezas|partes)(?: del sistema)?(?: y (?:para que sirven|que hacen))?|de quoi (?:il|le systeme|c'est|elle) (?:se compose|est (?:fait|compose)|fait)|les (?:pieces|briques)(?: du systeme)?(?: et (?:a quoi elles servent|ce qu'elles font))?|de que (?:e feito|se compoe|e composto)(?: o sistema)?|as (?:pecas|partes)(?: do sistema)?(?: e (?:para que servem|o que fazem))?|(?:di|da) (?:cosa|che cosa) (?:e (?:fatto|composto)|si compone)(?: il sistema)?|i pezzi(?: del sistema)?(?: e (?:a (?:che )?cosa servono|(?:che )?cosa fanno))?`,
    ),
  ],
  [
    "system-architecture",
    whole(
      String.raw`como (?:esta hecho|esta construido|encaja todo|encajan las piezas)(?: el sistema)?|comment (?:c'est|il est) (?:construit|fait|organise)|comment (?:tout )?(?:s'assemble|tient ensemble)|como (?:e feito|e construido|tudo se encaixa)|come (?:e (?:fatto|costruito)|sta insieme)(?: il sistema)?`,
    ),
  ],
  [
    "api-specifications",
    whole(
      String.raw`como (?:se (?:llama|le habla)|hablar con (?:el|ella)|llamarlo)|comment (?:lui parler|l'appeler|on l'appelle)|como (?:falar com ele|chama-lo)|come (?:parlarci|chiamarlo|si chiama)`,
    ),
  ],
  [
    "dependencies",
    whole(
      String.raw`de que depende(?:mos)?|en que se apoya|de quoi (?:il|nous|ca|cela|le systeme) depend(?:ons)?|sur quoi (?:il|nous) (?:repose|s'appuie|nous appuyons)|do que (?:depende|dependemos|ele depende)|(?:da|di) (?:cosa|che cosa) dipende`,
    ),
  ],
];
