// More names of products, by the world they come from. A name stands here if it can mean nothing else in a design document.

const javascript = `
Expo Router, Tamagui, Solito, Yarn Workspaces, npm workspaces, PostgREST, express-validator, express-rate-limit, bcryptjs, passport-jwt, cookie-parser, nodemon, PM2, cross-env, EJS, Nunjucks,
node-schedule, bee-queue, amqplib, KafkaJS, MQTT.js, PDFKit, jsPDF, ExcelJS, SheetJS, PapaParse, csv-parse, superagent, react-hook-form, react-router, react-router-dom, React Router DOM, react-query,
redux-toolkit, RTK Query, Redux Saga, redux-saga, Redux Thunk, redux-thunk, MUI X, Lucide React, Heroicons, Font Awesome, FontAwesome, DaisyUI, Flowbite, React Hot Toast, React Toastify,
react-toastify, react-chartjs-2, react-leaflet, Mapbox GL JS, GSAP, React Three Fiber, TanStack Start, SolidStart, RedwoodJS, Blitz.js, KeystoneJS, Koa.js, FoalTS, Prisma Client, Prisma Migrate,
Drizzle Kit, Bookshelf.js, Sequelize ORM, better-sqlite3, mysql2, SockJS, Matter.js, Phaser.js, Serverless Framework, UploadThing, Liveblocks, PartyKit`;

const python = `
Flask-SQLAlchemy, Flask-Login, Flask-Migrate, Flask-RESTful, Flask-JWT-Extended, Flask-CORS, Flask-SocketIO, Flask-Security, django-allauth, djangorestframework, SQLModel, Tortoise ORM, Peewee, Pony
ORM, PyMongo, MongoEngine, ODMantic, aiosqlite, psycopg3, Celery Beat, Redis Queue, APScheduler, Hypercorn, uWSGI, Pipenv, Miniconda, Jupyter Notebook, Google Colab, Weights & Biases, ZenML, BentoML,
TensorFlow Lite, TFLite, TensorFlow.js, MediaPipe, YOLOv8, Ultralytics, Detectron2, Hugging Face Transformers, HuggingFace, Hugging Face Hub, OpenAI Whisper, Tesseract OCR, EasyOCR, PaddleOCR,
pdfplumber, PyPDF2, PyMuPDF, python-docx, openpyxl, ReportLab, WeasyPrint, yfinance, Authlib, python-jose, PyJWT, passlib, Tkinter, PyQt, PyQt5, PySide6, Kivy, Pygame`;

const jvmAndMobile = `
Hibernate ORM, Hibernate Validator, Spring Data R2DBC, Spring Boot DevTools, Spring Cloud OpenFeign, Spring Cloud Sleuth, Spring Cloud LoadBalancer, Spring Authorization Server, Spring Statemachine,
Spring Mail, Spring WebSocket, JJWT, ModelMapper, Apache Tomcat, WildFly, Payara, GlassFish, JBoss, Redisson, Jedis, ShedLock, Bucket4j, Nacos, Dubbo, Seata, SkyWalking, Apache SkyWalking, Kotlin
Coroutines, Exposed ORM, Quarkus Panache, RESTEasy, JAX-RS, Jakarta EE, Java EE, MicroProfile, QueryDSL, Vavr, JUnit 5, Selenide, Selenium WebDriver, OkHttp3, Apache HttpClient, Retrofit2, Room
Database, flutter_bloc, SharedPreferences, UserDefaults, Core ML, ARKit, MapKit, CocoaPods, Swift Package Manager, URLSession`;

const phpAndDevices = `
Laravel Sanctum, Laravel Passport, Laravel Echo, Laravel Horizon, Laravel Sail, Laravel Breeze, Spatie, API Platform, EasyAdmin, Symfony Messenger, CakePHP, Laminas, Phalcon, WooCommerce, PrestaShop,
OpenCart, Odoo, ERPNext, Moodle, Nextcloud, Mattermost, Rocket.Chat, XAMPP, phpMyAdmin, OmniAuth, CanCanCan, FreeRTOS, PlatformIO, MicroPython, ESP32, Raspberry Pi, LVGL, MonoGame, LibGDX, Box2D,
Godot Engine`;

const services = `
Firebase Firestore, Firebase Storage, Firebase Functions, Firebase Realtime Database, Firebase SDK, Supabase CLI, Supabase Auth, Supabase Storage, Supabase Realtime, Supabase Edge Functions, Twilio
API, Twilio SMS, SendGrid API, Mailgun API, AWS Rekognition, Amazon Rekognition, Amazon Textract, Amazon Polly, Amazon Comprehend, Azure Cognitive Services, Google Vision API, Google Translate API,
Google Sign-In, Stripe Connect, PayPal API, Paystack, Flutterwave, M-Pesa, bKash, SSLCommerz, PhonePe, Paytm, VNPay, Midtrans, Xendit, PayMongo, GCash, YouTube API, Spotify API, TMDB API, OpenWeather
API, Alpha Vantage, CoinGecko, Binance API, GPT-4, GPT-4o, Google Gemini, Llama 3, Pusher Channels, PubNub, Sendbird, BigBlueButton, ImageKit, Uploadcare, reCAPTCHA, Google reCAPTCHA, hCaptcha,
Cloudflare Turnstile, VirusTotal, ClamAV`;

const operations = `
CloudFormation, AWS CloudFormation, AWS CloudTrail, AWS GuardDuty, AWS Shield, AWS VPC, AWS ALB, Application Load Balancer, Elastic Load Balancer, Network Load Balancer, AWS CodeCommit, AWS
CodeDeploy, Azure Static Web Apps, Azure Storage, Azure Bicep, ARM Templates, Netlify Functions, Vercel Functions, Vercel Edge Functions, Bunny CDN, SeaweedFS, GlusterFS, OpenLDAP, Active Directory,
Kafka UI, AKHQ, pgAdmin, DBeaver, RedisInsight, MongoDB Compass, Metricbeat, OpenSearch Dashboards, OpenObserve, Logtail, Papertrail, Loggly, Sumo Logic, SonarCloud, Codecov, Coveralls, OWASP
Dependency-Check, Grype, Burp Suite, Certbot, ModSecurity, Fail2ban, pgTAP`;

const further = `
MyBatis-Plus, MyBatis Plus, Sa-Token, Spring Cloud Alibaba, Apache Dubbo, Apache Shiro, Shiro, Hutool, Knife4j, EasyExcel, XXL-JOB, ShardingSphere,
Sharding-JDBC, Flink CDC, APISIX, Apache APISIX, Element UI, Ant Design Vue, Arco Design, Vant, uni-app, UniApp, Vue Router, Vue 3, Apache ECharts,
Qwen, DeepSeek, Kotlin Multiplatform, Compose Multiplatform, SQLDelight, Crashlytics, TestFlight, Fastlane, RevenueCat, AdMob, Isar, go_router,
GoRouter, Freezed, UIKit, ESP8266, Arduino, ROS 2, Zigbee2MQTT, YOLOv5, Uptime Kuma, Proxmox, Portainer, Adminer, MailDev, ngrok, WireGuard, Tailscale,
OpenVPN, PHP-FPM, systemd, Umbraco, Gorilla WebSocket, CatBoost, Hotwire, urql, Redoc, PlantUML, Doxygen, TypeDoc, JSDoc, Argon2, Entra ID,
Microsoft Entra ID, Redis Stack, DynamoDB Local, Lambda Web Adapter, OTel Collector, GPT-4o-mini, Telegram Bot API, WhatsApp Business API, HDFS,
Infura, AWS Textract, Textract`;

/** Lists of names, parted by commas. */
export const ecosystems: readonly string[] = [
  javascript,
  python,
  jvmAndMobile,
  phpAndDevices,
  services,
  operations,
  further,
];
