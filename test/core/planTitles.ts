/** A real local plan: the titles of its commitments to the letter, and where they were read (on the days of fd80f371: 2018). */
export interface RealPlan {
  plan: string;
  sources: readonly string[];
  titles: readonly string[];
}

const PROGRAMME =
  'github.com/GobiernoFacil/agentes-v2/blob/fd80f371/resources/views/frontend/programas/alcance';

/**
 * Every title that was found of the plans of 2015 to 2022. Those of PROGRAMME are of the site of INAI, UNDP, Gesoc,
 * ProSociedad and Gobierno Fácil; those of Jalisco and the Estado de México are in English, as OGP publishes them.
 */
export const REAL_PLANS: readonly RealPlan[] = [
  {
    plan: 'Campeche 2017',
    sources: [`${PROGRAMME}/includes/ejercicio_campeche.blade.php`],
    titles: [
      'Seguimiento ciudadano a la obra pública en el Estado de Campeche.',
      'Difundir y consolidar el portal y aplicación móvil de preinscripciones escolares en línea en los niveles básicos de educación.',
      'Consolidar el portal de calificaciones y aplicación móvil como las principales herramientas tecnológicas en los niveles básicos de educación.',
      'El fortalecimiento de la pesquería de pulpo en el estado mediante un proyecto estratégico orientado a integrar a los actores de la cadena productiva del pulpo.',
      'Desarrollar una aplicación móvil para el reporte de fallas en los servicios públicos de Ciudad del Carmen.',
      'Implementar un Programa de Educación Ambiental para el Saneamiento de la Bahía de San Francisco de Campeche.',
    ],
  },
  {
    plan: 'Durango 2015',
    sources: [`${PROGRAMME}/includes/ejercicio_durango.blade.php`],
    titles: [
      'Dar seguimiento a los recursos asignado y ejercidos en el programa "Agua Limpia" del estado, con el fin de proponer mecanismos de mejora que logren enriquecer la participación ciudadana.',
      'Reducir la contaminación ocasionada por ladrilleras artesanales informales, limitando su instalación y promoviendo una cultura de manejo y disposición adecuada de residuos sólidos.',
      'Promover el manejo y disposición adecuados de los residuos sólidos para disminuir la contaminación en el municipio de Durango.',
      'Fortalecer los mecanismos de Contraloría Social, con acciones de Transparencia y Rendición de Cuentas que incrementen la participación ciudadana para vigilar el uso eficiente y honesto de los recursos públicos.',
      'Programa integral para reducir los índices de violencia en 30 escuelas secundarias públicas.',
      'Identificación de las necesidades de capacitaciones conforme a las vocaciones industriales locales y fortalecimiento en los programas de capacitación y formación.',
    ],
  },
  {
    plan: 'Veracruz 2016',
    sources: [
      `${PROGRAMME}/includes/ejercicio_veracruz.blade.php`,
      'gobiernoabierto.fiscaliaveracruz.gob.mx/',
    ],
    titles: [
      'Diseño de un portal modelo que pueda ser utilizado por aquellos entes que no cuenten con el mismo o bien que quieran adoptarlo para presentar información homologada. Con el apoyo de CIMTRA Veracruz y la participación activa de los estudiantes, se construirá una nueva metodología para la evaluación de portales, cuyos resultados permitirán desarrollar un modelo de página con los requisitos mínimos para publicar de forma homologada la información. Asimismo, derivado de la aplicación de la metodología y de la interacción con los estudiantes y autoridades municipales, se espera que quede formalmente instalado el capítulo CIMTRA Veracruz para que continúe de forma permanente con las evaluaciones a los portales municipales.',
      'Diseñar procedimientos estandarizados que permitan el seguimiento a la procedencia, manejo, aplicación, ejecución, vigilancia y fiscalización sobre los recursos SUBSEMUN en el Ayuntamiento de Veracruz.',
      'Diseñar una herramienta tecnológica que contribuya a la implementación de un sistema de control interno automatizado más eficaz y eficiente, independientemente de los trabajos de revisión e inspección que actualmente se realizan. Asimismo, de una plataforma pública, transparentar las acciones relacionadas con la ejecución de la obra pública, presentando a la ciudadanía el seguimiento financiero del gasto en la materia. Publicar información en datos abiertos, que se encuentren disponibles en línea para descargar, reutilizar y redistribuir de forma libre por cualquier interesado, que permita la vigilancia de parte de cualquier ciudadano como mecanismo de mejora en el ejercicio del gasto público y para una efectiva rendición de cuentas.',
      'Diseñar el registro público de búsqueda y localización de las personas detenidas y/o puestas a disposición del Ministerio Público en el estado de Veracruz, disponible para cualquier ciudadano vía internet.',
      'Diseñar el registro público de personas desaparecidas en el Estado de Veracruz, que permita el intercambio, contraste y confirmación de datos que se orienten a la búsqueda de las personas desaparecidas, así como identificar si se trata de una desaparición forzada o cometida sin ninguna participación de agentes estatales, tomando como referencia los estándares internacionales y las disposiciones federales y estatales.',
      'Desarrollar en conjunto con investigadores del Cuerpo Académico de Educación y Cultura y estudiantes de la Facultad de Estadística e Informática región Xalapa una página electrónica en la cual se den a conocer los resultados del examen de ingreso por bachillerato y además proporcionar los porcentajes mínimos de ingreso por carrera, para que los aspirantes, padres de familia y el público en general con información útil pueden tomar mejores decisiones al elegir a qué bachillerato inscribirse o qué carrera elegir.',
    ],
  },
  {
    plan: 'Morelos 2015',
    sources: [`${PROGRAMME}/alcance-morelos.blade.php`],
    titles: [
      'Generación de esquemas participativos entre sociedad y gobierno para el diseño de estrategias de manejo integral de residuos sólidos para la sustentabilidad ambiental del estado.',
      'Detonar, mediante la autoridad de justicia electoral, la simplificación de la comunicación gobierno-sociedad, promoviendo la rendición de cuentas, la homologación criterios y un mayor acceso a la justicia en el estado.',
      'Promover la mejora de los niveles de confianza en los policías estatales y municipales.',
      'Modificar el esquema de comunicación con la ciudadanía, elevando el nivel de transparencia del destino de la recaudación y fomentando una actitud positiva de cumplimiento en el pago de contribuciones.',
      'Potenciar el conocimiento del derecho de acceso a la información y del Gobierno Abierto como detonadores del ejercicio de otros derechos y factor de incidencia social para la detección de necesidades ciudadanas y soluciones colectivas.',
      'Seguir el dinero asignado al programa local “Beca Salario” e incrementar el conocimiento del destino de los recursos públicos en distintos ámbitos.',
      'Vigilancia del cumplimiento de los compromisos de la Agenda Mínima Ciudadana firmada por los candidatos a ocupar un puesto de elección popular en la cámara local de diputados.',
      'Reconstrucción y rehabilitación de la vía ferroviaria (kilómetro 43 al 123) y construcción de una estación multimodal para el traslado de distintos productos.',
    ],
  },
  {
    plan: 'Durango 2017',
    sources: ['idaip.org.mx/gobiernoabierto/?p=1149', 'net.durango.gob.mx/?p=11444'],
    titles: [
      'Transparencia en el Sistema de Compras Gubernamentales',
      'Ruta Azul: transporte público gratuito para personas con discapacidad',
      'Follow the Money: Programa de Uniformes Escolares',
      'Parlamento Abierto',
      'Archivo Legislativo',
      'Sistema de Gestión de Calidad Abierto',
      'Justicia Abierta: síntesis de las sentencias en materia de justicia penal para adolescentes',
      'Archivo Digital del Poder Judicial',
    ],
  },
  {
    plan: 'Durango 2022',
    sources: [
      'idaip.org.mx/sitio/2022/08/24/se-presentan-resultados-de-gobierno-abierto-de-durango-gomez-palacio-y-tepehuanes',
    ],
    titles: [
      'Implementar la señalética vial, campañas de educación vial y actualizar el reglamento de tránsito',
      'Programa piloto de segmentación y acopio de desechos y residuos sólidos en la Colonia El Dorado',
      'Red de apoyo y protocolo para la prevención del suicidio, con la participación de la sociedad',
      'Seguridad pública: impulsar un mecanismo ciudadano para la prevención del delito y combate a la violencia',
      'Medio ambiente: concientizar a la población sobre el cuidado ambiental mediante un esquema de colaboración ciudadana',
      'Reactivación de la economía: mejorar los procesos de trámites de regularización y/o apertura de una empresa',
      'Rescate de Espacios Públicos (título cortado en la copia guardada)',
    ],
  },
  {
    plan: 'Zacatecas 2016',
    sources: ['lasnoticiasya.com/?p=174671'],
    titles: [
      'Rastreo de gasto público (follow the money) sobre el empréstito Zacatecas',
      'Observatorios de los sitios Patrimonio Mundial en el ámbito local',
      'Ventanillas Únicas de Trámites',
      'Instituto Municipal de Planeación',
      'Código Urbano',
      'Red para Movilidad Ciclista',
    ],
  },
  {
    plan: 'Jalisco 2017',
    sources: [
      'www.opengovpartnership.org/members/jalisco-mexico/',
      'www.opengovpartnership.org/stories/open-data-and-the-gender-pay-gap-in-jalisco-jaliscos-open-government-commitments/',
      'www.lavozdelsur.com.mx/?p=25709',
    ],
    titles: [
      'Intervention Project in the Lomas De Polanco Through Coordination with Local Police and Open Spaces of the Municipality of Guadalajara',
      'Reducing the Wage Gap Between Men and Women in the State of Jalisco',
      'State Register of Skills for People with Disabilities',
      'State Register of Farm Workers',
      'Technological Platform for Continuous Training of Teachers',
      'Expanded Coverage of Upper Secondary Education Based on Regional Needs and Productive Vocations',
    ],
  },
  {
    plan: 'Jalisco 2019',
    sources: ['www.opengovpartnership.org/members/jalisco-mexico/'],
    titles: [
      'Citizen Feedback Portal on Draft Laws',
      'Transparency and Accountability of Social Programs',
      'New Model for Judge Selection',
      'Platform for Reporting on Public Service Delivery',
      'Co-creation of an Open Data Portal for Anti-Corruption',
      'Public Service Delivery in Guadalajara',
      'Administrative Service Certification',
      'Digital Platform on Public Service Delivery',
    ],
  },
  {
    plan: 'Estado de México 2022',
    sources: ['www.opengovpartnership.org/members/mexico-state-mexico/commitments/MXMEX0009'],
    titles: ['Open government culture'],
  },
  {
    plan: 'Tlaxcala 2016',
    sources: [`${PROGRAMME}/includes/ejercicio_tlaxcala.blade.php`],
    titles: [
      'Dotar a las adolescentes de mejores herramientas de información que les permitan prevenir embarazos, además de vincular a las jóvenes que se encuentren embarazadas con instituciones que brinden apoyos educativos, con la finalidad de generar una oportunidad para que continúen con su preparación educativa.',
      'Incentivar la participación ciudadana por medio de la creación de dos consejos ciudadanos de obra pública, y establecer lineamientos administrativos necesarios y específicos para la opinión de las y los ciudadanos, el diálogo con servidores públicos y vigilancia de la ejecución de obra pública. Además de dotar a la población del municipio de Ixtenco con información sobre la ejecución de recursos públicos para fomentar la transparencia y la rendición de cuentas.',
      'Establecer una ruta específica conforme a los lineamientos del programa follow the money, sobre la ruta de los recursos públicos del Fondo para el Fortalecimiento Municipal (FORTAMUN) y el Fondo de Infraestructura Social Municipal (FISM), en los municipios de Xicohtzinco y Sanctórum de Lázaro Cárdenas respectivamente, para saber el manejo que le dan las autoridades respectivas para la ejecución de los mismos.',
      'El municipio de Ixtacuixtla de Mariano Matamoros sufre de contaminación en sus barrancas, siendo las familias que habitan en esos lugares las principales afectadas. Motivo por el cual se requiere concientizar a la población del municipio de Ixtacuixtla sobre este problema, para que dejen de tirar basura y participen activamente en campañas para cuidar el medio ambiente.',
      'Dotar a las y los ciudadanos de instrumentos electrónicos de innovación civil que permitan a la sociedad en general participar respecto a las actividades que desarrolla el Congreso, para fortalecer la inclusión social por medio de la participación ciudadana, fomentar el acceso a la información, la transparencia y la rendición de cuentas.',
    ],
  },
];

export const REAL_TITLES: readonly (readonly [plan: string, title: string])[] = REAL_PLANS.flatMap(
  ({ plan, titles }) => titles.map((title) => [plan, title] as const),
);
