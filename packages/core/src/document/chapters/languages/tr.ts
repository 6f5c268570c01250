import type { TitlesByChapter } from "./titles-by-chapter.ts";

export const turkish: TitlesByChapter = {
  "system-architecture":
    "sistem mimarisi, mimari, genel mimari, yazılım mimarisi, mimari genel bakış, yüksek seviye mimari, üst düzey mimari, mimari tasarım, sistem tasarımı, mimari yapı",
  components:
    "bileşenler, sistem bileşenleri, modüller, modül tanımları, modül yapısı, bileşen tasarımı, ana bileşenler, katmanlar, servisler, bileşenler ve arayüzler, temel bileşenler, modül tasarımı",
  "data-model": "veri modeli, veri modelleri, veri yapıları, alan modeli, veri modeli tasarımı, varlıklar",
  "api-specifications":
    "api tasarımı, api uç noktaları, api spesifikasyonu, uç noktalar, api dokümantasyonu, api endpointleri, api sözleşmesi",
  "database-design":
    "veritabanı, veritabanı tasarımı, veritabanı şeması, veritabanı yapısı, veri tabanı tasarımı, veritabanı ve depolama, veri tabanı, veritabanı modeli",
  deployment: "dağıtım, deployment mimarisi, kurulum ve dağıtım, dağıtım mimarisi, altyapı, dağıtım planı, yayına alma",
  security:
    "güvenlik, güvenlik önlemleri, güvenlik tasarımı, kimlik doğrulama ve yetkilendirme, güvenlik mimarisi, güvenlik gereksinimleri",
  performance:
    "performans, performans hedefleri, performans ve ölçeklenebilirlik, ölçeklenebilirlik, performans gereksinimleri",
  "error-handling": "hata yönetimi, hata işleme, hata kodları, hata yakalama, hata senaryoları",
  "testing-strategy": "test stratejisi, testler, test planı, test senaryoları, test yaklaşımı",
  dependencies:
    "bağımlılıklar, kullanılan teknolojiler, teknoloji yığını, teknolojiler, teknik altyapı, teknoloji seçimleri, kütüphaneler, teknoloji stack, dış bağımlılıklar",
  risks: "riskler, risk analizi, riskler ve önlemler, riskler ve azaltma, risk yönetimi, olası riskler",
  "open-questions": "açık sorular, açık konular, cevaplanmamış sorular, çözülmemiş konular",
  "supporting-documents": "kaynaklar, referanslar, ilgili belgeler, kaynakça, ilgili dokümanlar",
  appendix: "ekler, ek",
  glossary: "terimler sözlüğü, sözlük, tanımlar ve kısaltmalar, tanımlar",
  goals: "amaç, amaçlar, hedefler, projenin amacı, kapsam, amaç ve kapsam",
  overview: "genel bakış, giriş, özet, projeye genel bakış",
  requirements: "gereksinimler, fonksiyonel gereksinimler, fonksiyonel olmayan gereksinimler, işlevsel gereksinimler",
  alternatives: "alternatifler, değerlendirilen alternatifler",
  decisions: "kararlar, tasarım kararları, mimari kararlar",
  rollout: "yol haritası, uygulama planı, geliştirme planı, proje planı",
  history: "revizyon geçmişi, değişiklik geçmişi, sürüm geçmişi",
};
